import ipaddr from 'ipaddr.js';

/**
 * Which addresses the fetcher may dial. One rule: an address must be globally routable unicast, of its own kind.
 *
 * ipaddr.js knows the special-purpose registries (RFC 6890 and its updates): 0/8, loopback, RFC 1918, link-local with the
 * cloud metadata address, CGNAT, 192.0.0.0/24, documentation and benchmarking nets, multicast, ULA, fe80::/10, Teredo…
 * On top of it stand three rules of ours, each closing a way to smuggle an IPv4 address through an IPv6 one:
 * only 2000::/3 is dialled at all (so not ::/96 "compatible", ::ffff:0:0/96 mapped, 64:ff9b::/96 or 64:ff9b:1::/48 NAT64);
 * 6to4 and Teredo are refused whatever they embed; so is ISATAP, whose IPv4 address hides in the interface identifier.
 */

/** Global unicast as IANA has delegated it; everything outside is reserved, local or a translation of IPv4. */
const IPV6_GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Not in ipaddr.js 2.5: nets that answer to nobody outside. Origin: IANA IPv4 special-purpose registry. */
const IPV4_EXTRA = ['192.0.0.0/24', '192.88.99.0/24', '240.0.0.0/4'].map((net) => ipaddr.IPv4.parseCIDR(net));

/**
 * True when `ip`, a literal IPv4 or IPv6 address as a resolver returns it, may be dialled from a server that fetches
 * for strangers. Anything that is not a plain literal (octal parts, a bare number, a zone id, a name) is refused.
 */
export function isPublicAddress(ip: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(ip)) {
    const address = ipaddr.IPv4.parse(ip);
    return address.range() === 'unicast' && !IPV4_EXTRA.some((net) => address.match(net));
  }
  if (!ip.includes(':') || ip.includes('%') || !ipaddr.IPv6.isValid(ip)) return false;
  const address = ipaddr.IPv6.parse(ip);
  return address.match(IPV6_GLOBAL_UNICAST) && address.range() === 'unicast' && !isIsatap(address);
}

/** `…:0:5efe:a.b.c.d` or `…:200:5efe:a.b.c.d` (RFC 5214). */
function isIsatap(address: ipaddr.IPv6): boolean {
  return address.parts[5] === 0x5efe && (address.parts[4] === 0 || address.parts[4] === 0x200);
}
