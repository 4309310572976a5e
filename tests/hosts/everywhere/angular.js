import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

export default async function mount(root, given) {
  root.append(document.createElement('app-root'));
  const props = signal(given);
  class App {
    props = props;
  }
  const Page = Component({
    selector: 'app-root',
    schemas: [CUSTOM_ELEMENTS_SCHEMA],
    template: `
      <level-of-need-badge id="own" [attr.pack]="props().pack" [attr.level]="props().level" />
      @if (props().shown) {
        <threshold-case name="record" [attr.pack]="props().pack" [required]="props().required" [disabled]="props().disabled"
          [record]="props().record" [facts]="props().facts" [language]="props().language"
          (threshold-ready)="props().ready($event)" (threshold-change)="props().change($event)" (threshold-error)="props().error($event)">
          <triage-grid><p>In danger now? Call 999.</p></triage-grid><level-of-need-badge />
        </threshold-case>
      }`,
  })(App);
  const app = await bootstrapApplication(Page ?? App, { providers: [provideZonelessChangeDetection()] });
  return { set: (change) => (props.update((before) => ({ ...before, ...change })), app.tick()) };
}
