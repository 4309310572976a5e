import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { ThresholdChangeEvent, ThresholdErrorEvent, ThresholdReadyEvent } from 'threshold-kit/elements';
import { damaged, families, otherWords, own, positions, raised, sentConcerns, start } from '../host.js';

@Component({
  selector: 'div[id=app]',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Angular</h1>
      <button (click)="shown.set(!shown())">{{ shown() ? 'Take away' : 'Put back' }}</button>
      <button (click)="pack.set(other().pack)">Other document</button>
      <button (click)="openOther()">Other family</button>
      <button (click)="language.set(otherWords)">Other words</button>
      <button (click)="record.set(damaged)">Damaged record</button>
      <button (click)="reading.set(!reading())">Read only</button>
      <button (click)="places.set(raised)">Raise</button>
      @if (shown()) {
        <form (submit)="send($event)">
          <threshold-case
            name="record"
            [record]="record()"
            [pack]="pack()"
            [language]="language()"
            (threshold-ready)="ready($event)"
            (threshold-change)="change($event)"
            (threshold-error)="error($event)"
          >
            <level-of-need-badge id="answer" />
            <triage-grid [mode]="reading() ? 'reference' : 'triage'" />
          </threshold-case>
          <button>Send</button>
        </form>
      }
      <output id="heard">{{ JSON.stringify(heard()) }}</output>
      <output id="said">{{ said() }}</output>
      <output id="sent">{{ sent() }}</output>
      <ul>
        @for (place of places(); track place.id) {
          <li><level-of-need-badge pack="cheshire-east-2023" [level]="place.level" [tier]="place.tier" /></li>
        }
      </ul>
      <level-of-need-badge id="own" [document]="own" level="level-3" />
    </main>
  `,
})
class App {
  readonly JSON = JSON;
  readonly damaged = damaged;
  readonly otherWords = otherWords;
  readonly own = own;
  readonly raised = raised;
  readonly record = signal(families[0].record);
  readonly pack = signal(families[0].pack);
  readonly language = signal<typeof otherWords | undefined>(undefined);
  readonly shown = signal(true);
  readonly reading = signal(false);
  readonly places = signal(positions);
  readonly heard = signal({ ready: '', changes: 0, errors: 0 });
  readonly said = signal('');
  readonly sent = signal('');

  other() {
    return this.pack() === families[0].pack ? families[1] : families[0];
  }

  openOther() {
    const { pack, record } = this.other();
    this.pack.set(pack);
    this.record.set(record);
  }

  ready({ detail }: ThresholdReadyEvent) {
    this.heard.update((before) => ({ ...before, ready: `${before.ready} ${detail.document.provenance.id}` }));
  }

  change({ detail }: ThresholdChangeEvent) {
    this.heard.update((before) => ({ ...before, changes: before.changes + 1 }));
    this.record.set(detail.record);
  }

  error(event: ThresholdErrorEvent) {
    event.preventDefault();
    this.heard.update((before) => ({ ...before, errors: before.errors + 1 }));
    this.said.set(event.detail.message);
  }

  send(event: SubmitEvent) {
    event.preventDefault();
    this.sent.set(sentConcerns(event.currentTarget as HTMLFormElement));
  }
}

void start(() => bootstrapApplication(App));
