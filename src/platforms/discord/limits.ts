/**
 * Discord's limits, in UTF-16 code units where they count text (Discord counts code points: never more than ours).
 * Origin: discord.com/developers/docs, pages message, components/reference, application-commands, receiving-and-responding.
 */
export const LIMITS = {
  contentMax: 2000,
  embedsMax: 10,
  embedTitleMax: 256,
  embedDescriptionMax: 4096,
  embedFieldsMax: 25,
  embedFieldNameMax: 256,
  embedFieldValueMax: 1024,
  embedFooterMax: 2048,
  /** Over title, description, field names and values, footer and author of all embeds of one message. */
  embedTextMax: 6000,
  rowsMax: 5,
  buttonsInRowMax: 5,
  buttonLabelMax: 80,
  buttonUrlMax: 512,
  customIdMax: 100,
  nonceMax: 25,
  attachmentDescriptionMax: 1024,
  attachmentsMax: 10,
  choicesMax: 25,
  choiceNameMax: 100,
  choiceValueMax: 100,
  commandDescriptionMax: 100,
  commandCharactersMax: 8000,
  commandOptionsMax: 25,
  commandsMax: 100,
  textOptionLengthMax: 6000,
  modalTitleMax: 45,
  modalComponentsMax: 5,
  modalLabelMax: 45,
  modalDescriptionMax: 100,
  modalPlaceholderMax: 100,
  modalTextMax: 4000,
  threadNameMax: 100,
} as const;

/** Ours: what one message may grow to before a reader gives up, and sizes that leave room for the marks around a text. */
export const SIZES = {
  /** Messages one answer, digest or alert may become. */
  pagesMax: 5,
  /** Parts on one page; with the small print they stay under `embedDescriptionMax`, with all else under `embedTextMax`. */
  pageTextMax: 3380,
  contextMax: 700,
  /** One block of text that is never split further. */
  blockMax: 1900,
  nameMax: 160,
  lineMax: 900,
  fieldValueMax: 900,
  hrefMax: 1000,
  /** A foreign quotation longer than this is shortened with a mark. */
  quotationMax: 12_000,
} as const;
