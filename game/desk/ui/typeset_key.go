package ui

import (
	"math"
	"strings"
)

// writeBits and writeStyle build the key under which a block is kept; two keys
// are equal just when the blocks are.
func writeBits(b *strings.Builder, v float64) {
	u := math.Float32bits(float32(v))
	b.Write([]byte{byte(u), byte(u >> 8), byte(u >> 16), byte(u >> 24)})
}

func writeStyle(b *strings.Builder, s *Style) {
	flags := byte(s.Face)<<6 | byte(s.Under)<<4
	for i, on := range [...]bool{s.Bold, s.Upper, s.Struck, s.Black} {
		if on {
			flags |= 1 << i
		}
	}
	b.Write([]byte{flags,
		byte(s.Color >> 24), byte(s.Color >> 16), byte(s.Color >> 8), byte(s.Color),
		byte(s.Fill >> 24), byte(s.Fill >> 16), byte(s.Fill >> 8), byte(s.Fill)})
	writeBits(b, s.Size)
	writeBits(b, s.Spacing)
	writeBits(b, s.Leading)
}
