/** The order in which versions were read, one at a time: what was read since a look at the record is what has a higher number. */
export const sql = `
alter table story_documents add column number bigint generated always as identity;
create unique index story_documents_by_number on story_documents (number);
`;
