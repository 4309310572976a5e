/* Runs in the page of every side: times of what its driver does, in milliseconds. */

const frame = () => new Promise(requestAnimationFrame);

/** From the start of a frame's work to the end of that frame, which shows it. */
function painted(work) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    let start;
    port1.onmessage = () => done(performance.now() - start);
    requestAnimationFrame(() => {
      start = performance.now();
      work();
      port2.postMessage(null);
    });
  });
}

/** Ticks and takes the tick back, again and again; each time until the frame that shows it, and some frames of rest. */
export async function ticks({ tick, ticked }, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const before = ticked();
    times.push(await painted(tick));
    if (ticked() === before) throw new Error('A tick changed nothing.');
    for (let rest = 0; rest < 3; rest++) await frame();
  }
  return times;
}

/** So many more instances, one after the other: how long each takes until it is laid out. */
export async function many({ more }, count) {
  const times = [];
  globalThis.made = [];
  for (let made = 0; made < count; made++) {
    await frame();
    const start = performance.now();
    const one = await more();
    one.getBoundingClientRect();
    times.push(performance.now() - start);
    globalThis.made.push(one);
  }
  return times;
}

export async function finish({ finished }) {
  for (const one of globalThis.made) await finished(one);
}

export async function mountAndUnmount({ more }, count) {
  for (let made = 0; made < count; made++) (await more()).remove();
}
