import localFont from 'next/font/local'

/*
 * Onest by its authors, under the SIL Open Font License: two files of 34 and 16 kB. The browser asks for the Cyrillic one only where a page shows
 * Cyrillic. The ranges are those of the files (see @fontsource-variable/onest). `optional`: on a first visit over a slow line the page stays
 * in the system's type rather than move under the reader's eyes; from then on the files are on the device.
 */
const latin = localFont({
  src: '../node_modules/@fontsource-variable/onest/files/onest-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  variable: '--font-latin',
  adjustFontFallback: 'Arial',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
})
const cyrillic = localFont({
  src: '../node_modules/@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  variable: '--font-cyrillic',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
})

export const fontClasses = `${latin.variable} ${cyrillic.variable}`
