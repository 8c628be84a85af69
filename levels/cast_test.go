package levels_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The cases happen in one world: who is somebody in one of them is the same in
// the next.
func TestAServiceIsTheSameInEveryCase(t *testing.T) {
	type card struct{ name, short, person, post string }
	known, from := map[string]card{}, map[string]string{}
	for _, c := range all(t) {
		for i, s := range c.Rules.Services {
			words := c.Words.Services[i]
			now := card{words.Name, words.Short, words.Person.Name, words.Person.Post}
			if then, ok := known[s.Name]; ok {
				assert.Equal(t, then, now, "%s in %s is not as in %s", s.Name, c.ID, from[s.Name])
				continue
			}
			known[s.Name], from[s.Name] = now, c.ID
		}
	}
}

// What a source is called says who it belongs to: a name means one source, of one
// owner, wherever it comes up.
func TestASourceNameHasOneOwner(t *testing.T) {
	owner, from := map[string]string{}, map[string]string{}
	for _, c := range all(t) {
		for i, s := range c.Rules.Sources {
			name, now := c.Words.Sources[i].Name, c.Rules.Services[s.Owner].Name
			if then, ok := owner[name]; ok {
				assert.Equal(t, then, now, "%s in %s is not as in %s", name, c.ID, from[name])
				continue
			}
			owner[name], from[name] = now, c.ID
		}
	}
}

func TestNoTitleIsGivenTwice(t *testing.T) {
	taken := map[string]string{}
	for _, c := range all(t) {
		assert.Empty(t, taken[c.Words.Title], "%s has the title of %s", c.ID, taken[c.Words.Title])
		taken[c.Words.Title] = c.ID
	}
}
