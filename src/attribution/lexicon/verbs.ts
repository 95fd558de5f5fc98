/**
 * Verbs that attribute, with the complements they take. Compiled by hand for this project: the classes follow Levin
 * (English Verb Classes and Alternations, 1993, §37 communication, §33 judgment, §30–31 perception and psych-verbs) and
 * the frames follow Quirk et al. (A Comprehensive Grammar of the English Language, 1985, §16.30–63).
 */

/**
 * What may follow the verb as its content:
 * `C` a clause, with or without "that" ("said it was late") · `T` a clause only with "that", "whether", "how" …
 * `Q` a quotation · `I` a to-infinitive ("vowed to fight") · `N` a noun phrase ("praised the plan")
 * `A` an addressee before the content ("told reporters that …") · `V` object + to-infinitive ("urged him to go")
 */
export type Frame = 'C' | 'T' | 'Q' | 'I' | 'N' | 'A' | 'V';

export interface VerbEntry {
  readonly lemma: string;
  readonly frames: ReadonlySet<Frame>;
  readonly speech: boolean;
  /** Particles or prepositions that may stand between verb and content: "call for", "point out". */
  readonly particles: ReadonlyMap<string, ReadonlySet<Frame>>;
}

interface Row {
  readonly frames: string;
  readonly speech: boolean;
  readonly verbs: string;
}

const ROWS: readonly Row[] = [
  // Saying: clause or quotation, the thing itself named as well.
  {
    frames: 'CQ',
    speech: true,
    verbs: `say add insist argue maintain contend assert explain reply respond answer remark comment quip joke
      write tweet retort recall observe muse opine testify counter elaborate conclude agree
      interject volunteer intone deadpan caution boast brag gush rejoin reason concur`,
  },
  {
    frames: 'CNQ',
    speech: true,
    verbs: `claim note suggest state announce declare acknowledge admit concede confirm deny reveal disclose report
      allege stress emphasize emphasise underscore underline highlight reiterate repeat predict proclaim
      affirm reaffirm lament bemoan protest recount estimate project forecast clarify
      confess mention profess divulge relate signal specify stipulate theorize theorise hypothesize posit postulate
      assume tout preach proclaim charge vent grouse marvel rue recommend propose
      demand echo imply hint indicate post retweet publish blog text email relay recite reckon surmise caution`,
  },
  {
    frames: 'Q',
    speech: true,
    verbs: `beam boom blare gripe holler shriek wail sob purr hiss enthuse demur shout yell cry exclaim whisper mutter murmur scream bellow chant sing chime
      snap growl sneer scoff laugh chuckle sigh smile thunder bark fume roar drawl groan grumble crow
      read recite intone ask inquire enquire query wonder urge warn promise vow pledge instruct plead beg advise declare tell quote
      pronounce continue interrupt begin persist proceed summarize summarise sum hit chide scold`,
  },
  {
    frames: 'TQ',
    speech: true,
    verbs: `complain warn promise vow pledge swear guarantee ask inquire enquire wonder
      discuss describe debate outline decide rule determine grumble whisper shout yell scream learn
      question dispute speculate wonder urge request hear joke`,
  },
  {
    frames: 'ATCQ',
    speech: true,
    verbs: 'tell remind assure inform notify warn advise promise convince persuade reassure alert',
  },
  {
    frames: 'I',
    speech: true,
    verbs: `vow pledge promise threaten swear offer ask demand propose claim decline refuse agree
      volunteer profess guarantee`,
  },
  {
    frames: 'V',
    speech: true,
    verbs: `urge ask tell order instruct advise implore beg encourage challenge invite command direct
      exhort request warn forbid press prod beseech plead lobby petition admonish recommend require remind`,
  },
  // Judgment and mention: the noun phrase is what was said.
  {
    frames: 'N',
    speech: true,
    verbs: `criticize criticise praise accuse blame condemn denounce blast slam attack mock defend decry deride ridicule
      call describe dismiss reject question dispute refute rebut cite quote discuss
      commend applaud hail laud thank credit congratulate welcome deplore disavow disown renounce repudiate
      rebuke chide chastise berate lambaste lambast castigate excoriate assail bash rip knock savage skewer pan pillory scold
      insult taunt belittle disparage malign vilify demonize smear fault impugn lampoon trash lash hammer pummel
      label brand dub term pronounce characterize characterise portray depict paint
      express voice articulate convey raise reference invoke promise threaten offer
      outline detail advocate champion espouse recommend urge request solicit explain recall downplay tout
      trumpet bemoan narrate chronicle attribute liken compare endorse back oppose reiterate vow warn answer
      summarize summarise boast hype put propose unveil issue deliver ask flag blame bill style`,
  },
  // Documents and evidence.
  {
    frames: 'CN',
    speech: true,
    verbs: `show reveal indicate suggest conclude demonstrate confirm illustrate`,
  },
  { frames: 'C', speech: true, verbs: 'find' }, // what is found without "that" is mostly a thing
  { frames: 'T', speech: true, verbs: 'establish' },
  { frames: 'TN', speech: true, verbs: 'detail document decide determine outline list' },
  // Beliefs, feelings, wishes: not speech.
  {
    frames: 'CNQ',
    speech: false,
    verbs: `believe think`,
  },
  {
    frames: 'CN',
    speech: false,
    verbs: `fear doubt suspect expect guess hope regret realize realise recognize recognise understand
      assume presume imagine anticipate figure concede sense judge`,
  },
  {
    frames: 'TN',
    speech: false,
    verbs: `see notice remember forget consider discover appreciate view regard
      foresee envision envisage contemplate weigh determine deem perceive ponder`,
  },
  { frames: 'C', speech: false, verbs: 'know feel wish hear learn mean' },
  { frames: 'T', speech: false, verbs: 'worry care fret pretend dream' },
  {
    frames: 'I',
    speech: false,
    verbs: `want hope plan expect intend wish aim seek prefer choose decide refuse decline seem appear
      hesitate threaten propose prepare desire yearn love like hate dare opt resolve`,
  },
  { frames: 'V', speech: false, verbs: 'want expect like prefer' },
  {
    frames: 'N',
    speech: false,
    verbs: `support oppose favor favour want prefer love hate dislike admire respect trust distrust mistrust
      resent envy despise detest loathe dread back endorse reject shun value
      mourn appreciate desire tolerate condone ignore blame welcome
      interpret believe misunderstand underestimate overestimate`,
  },
  // The verb itself weighs the source's part.
  { frames: 'N', speech: false, verbs: 'propose identify' },
];

/** Verb + particle, with the frames of what follows the particle. */
const PARTICLES: readonly (Row & { readonly particle: string })[] = [
  {
    particle: 'for',
    frames: 'N',
    speech: true,
    verbs: 'call push ask argue apologize apologise plead lobby press advocate',
  },
  { particle: 'on', frames: 'N', speech: true, verbs: 'comment elaborate expound weigh opine insist' },
  { particle: 'on', frames: 'V', speech: true, verbs: 'call' },
  { particle: 'upon', frames: 'V', speech: true, verbs: 'call' },
  { particle: 'out', frames: 'CNQ', speech: true, verbs: 'point' },
  { particle: 'out', frames: 'NQ', speech: true, verbs: 'call lash cry blurt spell lay single rule' },
  {
    particle: 'to',
    frames: 'N',
    speech: true,
    verbs: 'point refer allude admit confess object attest testify reply',
  },
  {
    particle: 'against',
    frames: 'N',
    speech: true,
    verbs: 'argue rail warn caution inveigh protest speak advise push lash',
  },
  { particle: 'at', frames: 'N', speech: true, verbs: 'hint lash rail scoff laugh sneer bristle balk jab' },
  {
    particle: 'about',
    frames: 'NT',
    speech: true,
    verbs: `talk speak complain warn joke ask write tweet boast brag lie testify inquire comment rant
      raise argue elaborate gush tell`,
  },
  { particle: 'of', frames: 'N', speech: true, verbs: 'speak warn talk complain boast write tell inform accuse' },
  { particle: 'with', frames: 'N', speech: false, verbs: 'agree disagree sympathize sympathise side' },
  { particle: 'it', frames: 'Q', speech: true, verbs: 'put' },
  { particle: 'up', frames: 'CQ', speech: true, verbs: 'sum' },
  { particle: 'back', frames: 'Q', speech: true, verbs: 'shoot fire hit push snap write text' },
  { particle: 'back', frames: 'N', speech: true, verbs: 'push hit' },
  { particle: 'for', frames: 'N', speech: false, verbs: 'hope wish root long yearn vote' },
  { particle: 'in', frames: 'N', speech: false, verbs: 'believe' },
  { particle: 'about', frames: 'NT', speech: false, verbs: 'worry think care fret dream learn know feel hear wonder' },
  { particle: 'of', frames: 'N', speech: false, verbs: 'think approve disapprove dream conceive' },
  {
    particle: 'as',
    frames: 'N',
    speech: true,
    verbs: 'describe dismiss denounce condemn hail characterize characterise',
  },
  { particle: 'as', frames: 'N', speech: false, verbs: 'regard' },
];

/** Irregular forms: past, past participle (when it differs), present participle (when its spelling does). */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string, ing?: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written', 'writing'],
  read: ['read', 'read'],
  speak: ['spoke', 'spoken'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  feel: ['felt', 'felt'],
  see: ['saw', 'seen', 'seeing'],
  hear: ['heard', 'heard'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  begin: ['began', 'begun', 'beginning'],
  mean: ['meant', 'meant'],
  understand: ['understood', 'understood'],
  forget: ['forgot', 'forgotten', 'forgetting'],
  foresee: ['foresaw', 'foreseen', 'foreseeing'],
  swear: ['swore', 'sworn'],
  choose: ['chose', 'chosen', 'choosing'],
  seek: ['sought', 'sought'],
  forbid: ['forbade', 'forbidden', 'forbidding'],
  sing: ['sang', 'sung'],
  cast: ['cast', 'cast'],
  shoot: ['shot', 'shot'],
  hit: ['hit', 'hit', 'hitting'],
  lay: ['laid', 'laid'],
  put: ['put', 'put', 'putting'],
  lie: ['lied', 'lied', 'lying'],
  forecast: ['forecast', 'forecast'],
  deem: ['deemed', 'deemed'],
  weigh: ['weighed', 'weighed'],
};
/** Verbs that double the last consonant: "quip" → "quipped". */
const DOUBLING = new Set(
  'quip brag admit chat beg refer prod dub slam snap blog pan rip plan opt hit jab tap rap input nod tut rebut deter'.split(
    ' ',
  ),
);

export type VerbForm = 'base' | 's' | 'past' | 'pp' | 'ing';

export interface VerbReading {
  readonly entry: VerbEntry;
  readonly forms: ReadonlySet<VerbForm>;
}

function inflect(lemma: string): readonly [string, VerbForm][] {
  const forms: [string, VerbForm][] = [[lemma, 'base']];
  const y = /[^aeiou]y$/u.test(lemma);
  const e = lemma.endsWith('e');
  const s = /(?:s|x|z|ch|sh)$/u.test(lemma) ? `${lemma}es` : y ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  forms.push([s, 's']);
  const stem = DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const irregular = IRREGULAR[lemma];
  const regularPast = y ? `${lemma.slice(0, -1)}ied` : e ? `${lemma}d` : `${stem}ed`;
  forms.push([irregular?.[0] ?? regularPast, 'past'], [irregular?.[1] ?? regularPast, 'pp']);
  const ie = lemma.endsWith('ee') || lemma.endsWith('ye');
  forms.push([irregular?.[2] ?? (e && !ie ? `${lemma.slice(0, -1)}ing` : `${stem}ing`), 'ing']);
  if (/[^aeiou]el$|[^aeiou]al$/u.test(lemma))
    forms.push([`${lemma}led`, 'past'], [`${lemma}led`, 'pp'], [`${lemma}ling`, 'ing']);
  return forms;
}

function words(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean);
}

type Building = { lemma: string; frames: Set<Frame>; speech: boolean; particles: Map<string, Set<Frame>> };

function buildEntries(): Map<string, Building> {
  const entries = new Map<string, Building>();
  const entryOf = (lemma: string, speech: boolean): Building => {
    const known = entries.get(lemma);
    if (known) return known;
    const made: Building = { lemma, frames: new Set(), speech, particles: new Map() };
    entries.set(lemma, made);
    return made;
  };
  for (const row of ROWS) {
    for (const lemma of words(row.verbs)) {
      const entry = entryOf(lemma, row.speech);
      for (const frame of row.frames) entry.frames.add(frame as Frame);
    }
  }
  for (const row of PARTICLES) {
    for (const lemma of words(row.verbs)) {
      const particles = entryOf(lemma, row.speech).particles;
      const frames = particles.get(row.particle) ?? new Set<Frame>();
      for (const frame of row.frames) frames.add(frame as Frame);
      particles.set(row.particle, frames);
    }
  }
  return entries;
}

function buildForms(): Map<string, VerbReading> {
  const forms = new Map<string, { entry: VerbEntry; forms: Set<VerbForm> }>();
  for (const entry of buildEntries().values()) {
    for (const [form, kind] of inflect(entry.lemma)) {
      const reading = forms.get(form);
      if (reading && reading.entry.lemma === entry.lemma) reading.forms.add(kind);
      else if (!reading) forms.set(form, { entry, forms: new Set([kind]) });
    }
  }
  return forms;
}

/** Attributing verbs by their forms, in lower case. */
export const VERB_FORMS: ReadonlyMap<string, VerbReading> = buildForms();
