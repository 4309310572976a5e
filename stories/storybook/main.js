/*
 * Nothing is sent anywhere: no telemetry, no notices, no crash reports. The same holds for the built
 * Storybook, which tests/hosts/storybook.test.js opens.
 */

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../*/*.mdx', '../*/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
    disableProjectJson: true,
  },
  features: { backgrounds: false, sidebarOnboardingChecklist: false },
  staticDirs: ['./static'],
  viteFinal: (config) => ({ ...config, build: { ...config.build, target: 'es2022', chunkSizeWarningLimit: 2000 } }),
};
