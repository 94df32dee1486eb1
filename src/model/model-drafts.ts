import { countWords } from '../text/count-words';
import type { Clock, Secrets, TextStream } from '../ports';
import { askModel, type ModelFailure } from './ask-model';
import type { TokenUsage } from './chat';
import type { DraftTask } from './drafts/draft-task';
import { LONGEST_ARTICLE, messagesFor, type ModelView } from './messages';
import { modelFrom, type ModelProblem } from './model';

/** A draft in the making is read no more often than this. */
const TELL_EVERY_MS = 200;

/** A model's draft, or why there is none. */
export type ModelDraft<Draft> =
  | { ok: true; draft: Draft; usage: TokenUsage | undefined; /** It stopped at its limit. */ cutOff: boolean; model: string }
  | { ok: false; failure: ModelFailure | { kind: ModelProblem } };

/** What would be sent, and where: shown before it is. */
export interface Disclosure {
  /** The model's name, and the host that gets the text. */
  model: string;
  host: string;
  /** Words of the article that are sent. */
  words: number;
  isWhole: boolean;
  /** What else is sent, by its label. */
  extra: NonNullable<ModelView['extra']>['label'] | undefined;
}

/** What the user has set about models. */
export interface ModelSettings {
  model: boolean;
  modelUrl: string;
  modelName: string;
  modelSecret: string;
}

/** What drafting needs from outside. */
export interface ModelDraftsDeps {
  settings: () => ModelSettings;
  secrets: Secrets;
  stream: TextStream;
  clock: Clock;
  /** The English name of the language that drafts are written in. */
  language: string;
}

/** Drafts by the language model that the user has chosen, if they did. Nothing is kept and nothing is written here. */
export class ModelDrafts {
  constructor(private readonly deps: ModelDraftsDeps) {}

  /** Whether the user has switched a model on. */
  get isOn(): boolean {
    return this.deps.settings().model;
  }

  /** What is missing before the model can be asked; undefined when nothing is. */
  get problem(): ModelProblem | undefined {
    const set = this.model();
    return set.ok ? undefined : set.problem;
  }

  /** What asking about `view` would send; undefined while no model is set up whole. */
  disclosureOf(view: ModelView): Disclosure | undefined {
    const set = this.model();
    if (!this.isOn || !set.ok) return undefined;
    return {
      model: set.model.name,
      host: set.model.endpoint.host,
      words: countWords(view.article.slice(0, LONGEST_ARTICLE)),
      isWhole: view.article.length <= LONGEST_ARTICLE,
      extra: view.extra?.label,
    };
  }

  /** Asks for one draft. `onDraft` is called with what there is of it, and how long the answer is, as more comes. */
  async draft<Input, Draft>(
    task: DraftTask<Input, Draft>,
    input: Input,
    { signal, onDraft }: { signal: AbortSignal; onDraft?: (draft: Draft, length: number) => void },
  ): Promise<ModelDraft<Draft>> {
    const set = this.model();
    if (!set.ok) return { ok: false, failure: { kind: set.problem } };
    const { stream, clock, language } = this.deps;
    const messages = messagesFor(task.instructions(input, language), task.view(input));
    let told = 0;
    const onText = (text: string): void => {
      const now = clock.now().getTime();
      if (onDraft === undefined || now - told < TELL_EVERY_MS) return;
      told = now;
      onDraft(task.read(text, input), text.length);
    };
    const answer = await askModel(set.model, messages, { stream, clock }, { signal, onText });
    if (!answer.ok) return answer;
    return { ok: true, draft: task.read(answer.text, input), usage: answer.usage, cutOff: answer.cutOff, model: set.model.name };
  }

  private model(): ReturnType<typeof modelFrom> {
    const { modelUrl, modelName, modelSecret } = this.deps.settings();
    return modelFrom({ url: modelUrl, name: modelName, key: modelSecret === '' ? undefined : this.deps.secrets.get(modelSecret) });
  }
}
