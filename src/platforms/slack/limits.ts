/**
 * Every limit of Slack's that this platform must keep, once. Sources: docs.slack.dev/reference/block-kit, the JSDoc of
 * `@slack/types` 3.2 and `@slack/web-api` 8.2, docs.slack.dev/reference/methods/chat.postMessage and chat.update.
 * Lengths are UTF-16 code units unless the name says bytes.
 */
export const LIMITS = {
  blocksMessageMax: 50,
  blocksViewMax: 100,
  /** Seen on loopback: about 13,200 characters of blocks give `msg_blocks_too_long`. Counted on the JSON, so with a margin. */
  blocksCharactersMax: 12_500,
  /** chat.update refuses more (`msg_too_long`); counted after escaping. */
  textBytesMax: 4_000,
  headerMax: 150,
  sectionTextMax: 3_000,
  sectionFieldsMax: 10,
  sectionFieldMax: 2_000,
  contextElementsMax: 10,
  actionsElementsMax: 25,
  buttonTextMax: 75,
  buttonValueMax: 2_000,
  urlMax: 3_000,
  identifierMax: 255,
  confirmTitleMax: 100,
  confirmTextMax: 300,
  confirmButtonMax: 30,
  imageAltMax: 2_000,
  imageTitleMax: 2_000,
  modalTitleMax: 24,
  privateMetadataMax: 3_000,
  labelMax: 2_000,
  hintMax: 2_000,
  placeholderMax: 150,
  selectOptionsMax: 100,
  optionTextMax: 75,
  optionValueMax: 75,
  inputTextMax: 3_000,
} as const;

/** What we ourselves put into one block, so that several fit a message and a reader sees where one ends. */
export const SIZES = {
  /** Longest piece of one quotation; a longer one goes on in the next block, marked. */
  quotationPieceMax: 2_400,
  /** JSON of one rich text block. */
  richTextCharactersMax: 4_000,
  /** One line of small print. */
  contextTextMax: 1_900,
  /** Longer addresses are shown without a link. */
  hrefMax: 1_500,
  alsoMax: 5,
} as const;

/** response_url works five times in thirty minutes; we stop a little before. docs.slack.dev/interactivity/handling-user-interaction */
export const RESPONSE_URL = { usesMax: 5, ageMsMax: 29 * 60_000 } as const;

/** Slack's own numbers for time. */
export const TIMES = {
  ackMsMax: 3_000,
  webTimeoutMs: 10_000,
  /** docs.slack.dev/authentication/verifying-requests-from-slack */
  signatureSkewSecondsMax: 300,
  /** One message a second and channel, a little more than that. */
  postSpacingMs: 1_050,
  /** Slack allows a workspace "several hundred" posts a minute and app: these are 240. */
  workspaceSpacingMs: 250,
  eventClaimMs: 24 * 60 * 60_000,
  deliveryMemoryMs: 14 * 24 * 60 * 60_000,
} as const;
