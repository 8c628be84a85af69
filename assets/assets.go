// Package assets holds the files that travel inside the program. It knows
// nothing of what they are used for. The licences of the fonts stand beside
// them in the folder fonts.
package assets

import _ "embed" // for the font files

// SansRegular is the interface face: a subset of Inter Regular, OpenType.
//
//go:embed fonts/sans-regular.otf
var SansRegular []byte

// SansBold is the interface face for what matters: Inter SemiBold.
//
//go:embed fonts/sans-semibold.otf
var SansBold []byte

// TypeRegular is the typewriter face of documents: Courier Prime.
//
//go:embed fonts/type-regular.otf
var TypeRegular []byte

// TypeBold is the typewriter face for document wording: Courier Prime Bold.
//
//go:embed fonts/type-bold.otf
var TypeBold []byte
