package ui

import (
	"encoding/binary"
	"math"
)

// appendKey builds the key under which a block is kept; two keys are equal just
// when the blocks are.
func appendKey(key []byte, runs []Run, width float64, lines int) []byte {
	key = append(appendBits(key, width), byte(lines))
	for i := range runs {
		key = appendStyle(key, &runs[i].Style)
		key = append(append(key, runs[i].Text...), 0)
	}
	return key
}

func appendBits(key []byte, v float64) []byte {
	return binary.LittleEndian.AppendUint32(key, math.Float32bits(float32(v)))
}

func appendStyle(key []byte, s *Style) []byte {
	flags := byte(s.Face)<<6 | byte(s.Under)<<4
	for i, on := range [...]bool{s.Bold, s.Upper, s.Struck, s.Black} {
		if on {
			flags |= 1 << i
		}
	}
	key = append(key, flags)
	key = binary.LittleEndian.AppendUint32(key, uint32(s.Color))
	return appendBits(appendBits(appendBits(key, s.Size), s.Spacing), s.Leading)
}
