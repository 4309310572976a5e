import { StrictMode, useCallback, useState, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import type { LevelOfNeedBadge, ThresholdCase } from 'threshold-kit/elements';
import { damaged, families, late, otherWords, own, positions, raised, sentConcerns, start } from '../host.js';

// React writes an object as an attribute while an element is not defined yet; a ref sets the property.
function LateCase({ record, language, ...rest }: JSX.IntrinsicElements['threshold-case']) {
  const hold = useCallback(
    (element: ThresholdCase | null) => void (element && Object.assign(element, { record, language })),
    [record, language],
  );
  return <threshold-case {...rest} ref={hold} />;
}
function LateBadge({ document, ...rest }: JSX.IntrinsicElements['level-of-need-badge']) {
  const hold = useCallback(
    (element: LevelOfNeedBadge | null) => void (element && Object.assign(element, { document })),
    [document],
  );
  return <level-of-need-badge {...rest} ref={hold} />;
}
const Case = late ? LateCase : 'threshold-case';
const Badge = late ? LateBadge : 'level-of-need-badge';

function App() {
  const [{ pack, record }, open] = useState(families[0]);
  const [language, speak] = useState<typeof otherWords>();
  const [shown, show] = useState(true);
  const [reading, read] = useState(false);
  const [places, place] = useState(positions);
  const [heard, hear] = useState({ ready: '', changes: 0, errors: 0 });
  const [said, say] = useState('');
  const [sent, send] = useState('');
  return (
    <main>
      <h1>React</h1>
      <button onClick={() => show(!shown)}>{shown ? 'Take away' : 'Put back'}</button>
      <button onClick={() => open({ pack: pack === families[0].pack ? families[1].pack : families[0].pack, record })}>
        Other document
      </button>
      <button onClick={() => open(pack === families[0].pack ? families[1] : families[0])}>Other family</button>
      <button onClick={() => speak(otherWords)}>Other words</button>
      <button onClick={() => open({ pack, record: damaged })}>Damaged record</button>
      <button onClick={() => read(!reading)}>Read only</button>
      <button onClick={() => place(raised)}>Raise</button>
      {shown && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send(sentConcerns(event.currentTarget));
          }}
        >
          <Case
            name="record"
            record={record}
            pack={pack}
            language={language}
            onthreshold-ready={({ detail }) =>
              hear((before) => ({ ...before, ready: `${before.ready} ${detail.document.provenance.id}` }))
            }
            onthreshold-change={({ detail }) => {
              hear((before) => ({ ...before, changes: before.changes + 1 }));
              open({ pack, record: detail.record });
            }}
            onthreshold-error={(event) => {
              event.preventDefault();
              hear((before) => ({ ...before, errors: before.errors + 1 }));
              say(event.detail.message);
            }}
          >
            <level-of-need-badge id="answer" />
            <triage-grid mode={reading ? 'reference' : 'triage'} />
          </Case>
          <button>Send</button>
        </form>
      )}
      <output id="heard">{JSON.stringify(heard)}</output>
      <output id="said">{said}</output>
      <output id="sent">{sent}</output>
      <ul>
        {places.map(({ id, level, tier }) => (
          <li key={id}>
            <level-of-need-badge pack="cheshire-east-2023" level={level} tier={tier} />
          </li>
        ))}
      </ul>
      <Badge id="own" document={own} level="level-3" />
    </main>
  );
}

void start(() =>
  createRoot(document.getElementById('app')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
