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
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"golang.org/x/text/language"
)

// Catalogue gives the words of one language. It remembers what it has said, so
// that a screen built anew costs little. It is not safe for use from several
// goroutines.
type Catalogue struct {
	plurals  *i18n.Localizer
	messages map[string]*i18n.Message
	said     map[string]string
	key      strings.Builder
}

// mostSaid bounds the memory of a Catalogue; beyond it, it forgets everything.
const mostSaid = 4000

// English returns the English catalogue.
func English() *Catalogue { return newCatalogue(language.English, english) }

// newCatalogue panics for a language that has no plural rules.
func newCatalogue(tag language.Tag, messages []*i18n.Message) *Catalogue {
	bundle := i18n.NewBundle(tag)
	bundle.MustAddMessages(tag, messages...)
	c := &Catalogue{plurals: i18n.NewLocalizer(bundle, tag.String()), messages: make(map[string]*i18n.Message, len(messages)), said: map[string]string{}}
	for _, m := range messages {
		c.messages[m.ID] = m
	}
	return c
}

// Keys lists the keys of the catalogue in alphabetical order.
func (c *Catalogue) Keys() []string {
	return slices.Sorted(maps.Keys(c.messages))
}

// Has reports whether a key is in the catalogue.
func (c *Catalogue) Has(key string) bool { return c.messages[key] != nil }

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
		write(&c.key, g)
	}
	if said, ok := c.said[c.key.String()]; ok {
		return said
	}
	words := fill(c.message(key, n), gaps)
	if words == "" {
		words = "[" + key + "]"
	}
	if len(c.said) > mostSaid {
		clear(c.said)
	}
	c.said[c.key.String()] = words
	return words
}

// message gives a message with its gaps, "" for an unknown one.
func (c *Catalogue) message(key string, n *int) string {
	switch m := c.messages[key]; {
	case m == nil:
		return ""
	case n == nil:
		return m.Other
	}
	words, _ := c.plurals.Localize(&i18n.LocalizeConfig{ // of a message without this plural form it gives another
		MessageID: key, PluralCount: *n, TemplateParser: template.IdentityParser{},
	})
	return words
}

// fill puts values into the gaps of a message, {{.Name}}, which is all that there may be
// in one: a screen has hundreds, and the templates of the standard library would take
// most of the time in which it is made.
func fill(message string, gaps []any) string {
	var out strings.Builder
	for {
		before, after, there := strings.Cut(message, "{{.")
		out.WriteString(before)
		if !there {
			return out.String()
		}
		name, rest, _ := strings.Cut(after, "}}")
		message = rest
		var value any = "<no value>"
		for i := 0; i+1 < len(gaps); i += 2 {
			if gaps[i] == name {
				value = gaps[i+1]
			}
		}
		write(&out, value)
	}
}

// write writes a value as fmt does, what most of them are without its detours.
func write(to *strings.Builder, value any) {
	switch v := value.(type) {
	case string:
		to.WriteString(v)
	case int:
		to.WriteString(strconv.Itoa(v))
	default:
		fmt.Fprint(to, v)
	}
}
