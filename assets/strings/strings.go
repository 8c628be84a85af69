// Package strings holds the words of the interface in catalogues, one file for
// each language; the words of a case are in its own file. It knows nothing of
// the game: what is asked for is a key of the catalogue and the values of its
// gaps. Start with English, then Say and Count.
//
// People write en.yaml, with comments. The program has english.go, which is made
// from it, because a browser would read the file before it can draw anything; a
// test keeps the two together.
package strings

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Catalogue gives the words of one language. It remembers what it has said, so
// that a screen built anew costs little. It is not safe for use from several
// goroutines.
type Catalogue struct {
	local *i18n.Localizer
	keys  map[string]bool
	said  map[string]string
	key   strings.Builder
}

// mostSaid bounds the memory of a Catalogue; beyond it, it forgets everything.
const mostSaid = 4000

// English returns the English catalogue.
func English() *Catalogue { return newCatalogue(language.English, english) }

// newCatalogue panics for a language that has no plural rules.
func newCatalogue(tag language.Tag, messages []*i18n.Message) *Catalogue {
	bundle := i18n.NewBundle(tag)
	bundle.MustAddMessages(tag, messages...)
	c := &Catalogue{local: i18n.NewLocalizer(bundle, tag.String()), keys: make(map[string]bool, len(messages)), said: map[string]string{}}
	for _, m := range messages {
		c.keys[m.ID] = true
	}
	return c
}

// Keys lists the keys of the catalogue in alphabetical order.
func (c *Catalogue) Keys() []string {
	keys := make([]string, 0, len(c.keys))
	for k := range c.keys {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Has reports whether a key is in the catalogue.
func (c *Catalogue) Has(key string) bool { return c.keys[key] }

// Say gives the words under a key. Gaps are filled from pairs of name and
// value. An unknown key comes back in brackets, so that it can be seen and
// nothing breaks.
func (c *Catalogue) Say(key string, gaps ...any) string { return c.say(key, nil, gaps) }

// Count gives the words under a key in the plural form for n, which also fills
// the gap N.
func (c *Catalogue) Count(key string, n int, gaps ...any) string {
	return c.say(key, &n, append(slices.Clip(gaps), "N", n))
}

func (c *Catalogue) say(key string, n *int, gaps []any) string {
	c.key.Reset()
	c.key.WriteString(key)
	for _, g := range gaps {
		c.key.WriteByte(0)
		fmt.Fprint(&c.key, g)
	}
	if said, ok := c.said[c.key.String()]; ok {
		return said
	}
	config := &i18n.LocalizeConfig{MessageID: key, TemplateData: pairs(gaps)}
	if n != nil {
		config.PluralCount = *n
	}
	words, _ := c.local.Localize(config) // of a message without this plural form it gives another
	if words == "" {
		words = "[" + key + "]"
	}
	if len(c.said) > mostSaid {
		clear(c.said)
	}
	c.said[c.key.String()] = words
	return words
}

func pairs(gaps []any) map[string]any {
	data := make(map[string]any, len(gaps)/2)
	for i := 0; i+1 < len(gaps); i += 2 {
		if name, ok := gaps[i].(string); ok {
			data[name] = gaps[i+1]
		}
	}
	return data
}
