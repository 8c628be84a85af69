package casefile

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"

	"tearline/game/level"
)

// Load reads a case file. The name, which may have folders before it, stands in
// front of the findings and must be the case's id with .yaml. The error, if
// any, is level.Findings: all that is wrong with the file.
func Load(name string, data []byte) (*level.Case, error) {
	b := binder{reader: reader{file: name}, at: map[any]place{}, patterns: map[string]*regexp.Regexp{}}
	root := b.tree(data)
	if root == nil {
		return nil, b.err()
	}
	f := b.bind(root)
	b.resolve(f)
	if err := b.err(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	c := compile(f)
	c.Hash = hex.EncodeToString(sum[:])
	b.check(f, c)
	if err := b.err(); err != nil {
		return nil, err
	}
	return c, nil
}
