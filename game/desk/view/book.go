// Package view turns what a seat knows into words, lists and figures: what lies
// in the tray, how a paper reads, what could be inferred from it, what stands in
// the accounts. It may know Knowledge, beliefs and, of a game that is over, its
// outcome; never the state of the rules. It draws nothing: package scene makes
// nodes of what it returns.
//
// Start with Book, which reads a case in the words of one language, and Desk,
// which is a Book opened at what the seat knows now.
package view

import (
	words "tearline/assets/strings"
	"tearline/game/belief"
	"tearline/game/level"
	"tearline/game/rules"
)

// Book reads a case in the words of one language.
type Book struct {
	*level.Case
	say *words.Catalogue
}

// NewBook opens a case.
func NewBook(c *level.Case, say *words.Catalogue) *Book { return &Book{c, say} }

// Say gives words of the catalogue; see words.Catalogue.
func (b *Book) Say(key string, gaps ...any) string { return b.say.Say(key, gaps...) }

// Count gives words of the catalogue in the plural form for n.
func (b *Book) Count(key string, n int, gaps ...any) string { return b.say.Count(key, n, gaps...) }

// Desk is a Book opened at what the seat knows and can decide.
type Desk struct {
	*Book
	K    rules.Knowledge
	Menu rules.Menu

	// What was asked for once; a screen asks for it many times over.
	inferred, sound, atFirst *belief.Inference
	tray                     []Paper
	wire                     []News
}

// At opens the book at what a seat knows.
func (b *Book) At(k rules.Knowledge) *Desk { return &Desk{Book: b, K: k, Menu: k.Menu(b.Rules)} }
