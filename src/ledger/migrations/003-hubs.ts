/** What a feed's WebSub hub has been asked for: `HubLease` of `src/lookup/websub.ts`, as JSON. */
export const sql = `
alter table feeds add column hub jsonb;
create unique index feeds_by_hub_token on feeds ((hub ->> 'token'));
`;
