package level

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"

	"tearline/game/rules"
)

// Case is a case that can be played: what the rules compute with, the words it
// is told in, and what only the desk and the list of cases need.
type Case struct {
	Rules         *rules.Case
	Words         Words
	ID            string // the same as Rules.Name
	Hash          string // SHA-256 of the file, in hexadecimal
	Episode       string // E1 to E18
	Minutes       int    // how long a first play takes
	Carries       bool   // opens as the player's earlier games have left things
	Competences   []string
	Seat          rules.ServiceID // the service that the player runs
	Starts        string          // when the first watch begins, as in Mon 1800
	Every         int             // how many hours of the clock a watch lasts
	Lessons       []Lesson        // their Report is empty or the Name of a report of the rules
	Uncertainties []Uncertainty   // whose likelihood is asked, in the order of their watches
}

// Load reads a case file. The name, which may have folders before it, stands in
// front of the findings and must be the case's id with .yaml. The error, if
// any, is Findings: all that is wrong with the file.
func Load(name string, data []byte) (*Case, error) {
	b := binder{reader: reader{file: name}, at: map[any]place{}, patterns: map[string]*regexp.Regexp{}}
	root := b.tree(data)
	if root == nil {
		return nil, b.findings.err()
	}
	f := b.bind(root)
	b.resolve(f)
	if err := b.findings.err(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	c := compile(f)
	c.Hash = hex.EncodeToString(sum[:])
	b.check(f, c)
	if err := b.findings.err(); err != nil {
		return nil, err
	}
	return c, nil
}
