// Package assets holds the files that travel inside the program. It knows
// nothing of what they are used for. The licences of the fonts stand beside
// them in the folder fonts.
package assets

import _ "embed" // for the font files

// SansRegular is the interface face: a subset of Inter Regular.
//
//go:embed fonts/sans-regular.ttf
var SansRegular []byte

// SansBold is the interface face for what matters: Inter SemiBold.
//
//go:embed fonts/sans-semibold.ttf
var SansBold []byte

// TypeRegular is the typewriter face of documents: Courier Prime.
//
//go:embed fonts/type-regular.ttf
var TypeRegular []byte

// TypeBold is the typewriter face for document wording: Courier Prime Bold.
//
//go:embed fonts/type-bold.ttf
var TypeBold []byte
