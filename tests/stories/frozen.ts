/*
 * Stories about clocks stand in the present. Their pictures stay the same only if that is always the
 * same moment, so this is loaded before the stories are.
 */
const MOMENT = Date.UTC(2026, 10, 23, 12);
Date.now = () => MOMENT;
