/** The version in package.json, put in by the build; sources that are read without a build have none. */
declare const KIT_VERSION: string | undefined;
