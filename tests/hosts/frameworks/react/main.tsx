import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LevelOfNeedBadge, ThresholdCase, TriageGrid } from 'threshold-kit/react';
import { damaged, families, otherWords, own, positions, raised, sentConcerns, start } from '../host.js';

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
          <ThresholdCase
            name="record"
            record={record}
            pack={pack}
            language={language}
            onThresholdReady={({ detail }) =>
              hear((before) => ({ ...before, ready: `${before.ready} ${detail.document.provenance.id}` }))
            }
            onThresholdChange={({ detail }) => {
              hear((before) => ({ ...before, changes: before.changes + 1 }));
              open({ pack, record: detail.record });
            }}
            onThresholdError={(event) => {
              event.preventDefault();
              hear((before) => ({ ...before, errors: before.errors + 1 }));
              say(event.detail.message);
            }}
          >
            <LevelOfNeedBadge id="answer" />
            <TriageGrid mode={reading ? 'reference' : 'triage'} />
          </ThresholdCase>
          <button>Send</button>
        </form>
      )}
      <output id="heard">{JSON.stringify(heard)}</output>
      <output id="said">{said}</output>
      <output id="sent">{sent}</output>
      <ul>
        {places.map(({ id, level, tier }) => (
          <li key={id}>
            <LevelOfNeedBadge pack="cheshire-east-2023" level={level} tier={tier} />
          </li>
        ))}
      </ul>
      <LevelOfNeedBadge id="own" document={own} level="level-3" />
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
