/** Interactions as Discord sends them, before the client reads them. */

interface RawInteraction {
  channel_id?: unknown;
  channel?: unknown;
  entitlements?: unknown;
  authorizing_integration_owners?: unknown;
}

/** Enough of a channel for the client to know its id; it takes the rest from its own memory. */
const UNKNOWN_CHANNEL_TYPE = 0;

/**
 * Fills in what the client relies on and the documentation marks as optional: it knows the channel by the object alone,
 * while Discord may name only its id.
 */
export function completeInteraction(packet: { readonly t?: unknown; readonly d?: unknown }): void {
  if (packet.t !== 'INTERACTION_CREATE' || typeof packet.d !== 'object' || packet.d === null) return;
  const interaction = packet.d as RawInteraction;
  interaction.entitlements ??= [];
  interaction.authorizing_integration_owners ??= {};
  if (interaction.channel === undefined && typeof interaction.channel_id === 'string') {
    interaction.channel = { id: interaction.channel_id, type: UNKNOWN_CHANNEL_TYPE };
  }
}
