package play

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"tearline/game/level"
	"tearline/game/rules"
)

// SyntaxError says what is wrong in a line of words and where: line and column
// count from 1, columns in characters.
type SyntaxError struct {
	Line, Column int
	Problem      string
}

// Error returns line:column: problem.
func (e *SyntaxError) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Problem) }

// ParseDecision reads a decision written in words, as Words writes it. It says
// nothing of whether the decision can be taken. An error is a *SyntaxError of
// line 1.
func ParseDecision(c *rules.Case, line string) (rules.Decision, error) {
	p := &parser{words: split(line), at: map[string]int{}}
	p.end = utf8.RuneCountInString(strings.TrimRightFunc(line, unicode.IsSpace)) + 1
	s := p.decision()
	if p.err == nil && len(p.words) > 0 {
		p.fail(p.words[0].column, fmt.Sprintf("%q is more than this decision takes", clip(p.words[0].text))+
			level.DidYouMean(p.words[0].text, p.options))
	}
	if p.err != nil {
		return nil, p.err
	}
	d, err := s.resolve(c)
	if unknown, ok := err.(*nameError); ok {
		return nil, &SyntaxError{1, max(p.at[unknown.key], 1), unknown.Error()}
	}
	return d, err
}

// word is one word of a line and where it stands.
type word struct {
	text   string
	column int
}

// split cuts a line into its words. Columns count characters from 1.
func split(line string) []word {
	var words []word
	column, open := 0, false
	for i, r := range line {
		column++
		switch {
		case unicode.IsSpace(r):
			open = false
		case !open:
			words = append(words, word{line[i:], column})
			open = true
		}
	}
	for i := range words {
		words[i].text = words[i].text[:strings.IndexFunc(words[i].text+" ", unicode.IsSpace)]
	}
	return words
}

// parser takes words from the front and remembers the first error, after which
// everything it gives is empty.
type parser struct {
	words   []word
	end     int            // the column after the last word
	at      map[string]int // the column of each key's word
	options []string       // the words that could have stood at the end
	err     error
}

func (p *parser) fail(column int, problem string) {
	if p.err == nil {
		p.err = &SyntaxError{1, column, problem}
	}
}

// take returns the next word.
func (p *parser) take(what string) word {
	if p.err != nil {
		return word{}
	}
	if len(p.words) == 0 {
		p.fail(p.end, what+" is missing")
		return word{}
	}
	w := p.words[0]
	p.words = p.words[1:]
	return w
}

// name takes the next word as the value of a key.
func (p *parser) name(key, what string) string {
	w := p.take(what)
	p.at[key] = w.column
	return w.text
}

// expect takes a word of the grammar.
func (p *parser) expect(text string) {
	if w := p.take(fmt.Sprintf("%q", text)); p.err == nil && w.text != text {
		p.fail(w.column, fmt.Sprintf("%q should stand here, not %q", text, clip(w.text)))
	}
}

// next reports whether the i-th word from here is the one given.
func (p *parser) next(i int, text string) bool { return len(p.words) > i && p.words[i].text == text }

// keyword takes a word of the grammar if it is the next, and reports whether.
func (p *parser) keyword(text string) bool {
	there := p.err == nil && p.next(0, text)
	if there {
		p.take("")
	}
	return there
}

// option is keyword for a word that may be left out at the end.
func (p *parser) option(text string) bool {
	p.options = append(p.options, text)
	return p.keyword(text)
}

// forms takes one or more of portion=form.
func (p *parser) forms() map[string]string {
	words := map[string]string{}
	for p.err == nil && len(p.words) > 0 {
		portion, form, ok := strings.Cut(p.words[0].text, "=")
		if !ok {
			break
		}
		w := p.take("")
		if _, twice := words[portion]; twice {
			p.fail(w.column, fmt.Sprintf("the form of %q is given twice", clip(portion)))
		}
		words[portion] = form
		p.at[formKey(portion)] = w.column
	}
	if p.err == nil && len(words) == 0 {
		column := p.end
		if len(p.words) > 0 {
			column = p.words[0].column
		}
		p.fail(column, "the forms of the portions should stand here, as in all=general")
	}
	return words
}
