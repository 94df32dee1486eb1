import type { Dictionary } from '../i18n/dictionary';
import type { ModelDraft } from '../model/model-drafts';

type Failure = Extract<ModelDraft<unknown>, { ok: false }>['failure'];

/** Why a model drafted nothing, in words. `host` is who was asked. */
export function modelFailureText(failure: Failure, host: string, { model: { failure: t } }: Dictionary): string {
  switch (failure.kind) {
    case 'no-address':
    case 'no-name':
    case 'key-unprotected':
    case 'cancelled':
    case 'empty':
      return t[failure.kind];
    case 'unreachable':
    case 'stalled':
      return t[failure.kind](host);
    case 'busy':
      return t.busy(failure.seconds);
    case 'no-key':
    case 'no-model':
    case 'no-credits':
    case 'too-long':
    case 'refused':
    case 'server':
    case 'broken-off':
      return t[failure.kind](failure.message);
  }
}
