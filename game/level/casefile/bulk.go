package casefile

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"tearline/game/rules"
)

// The bounds of what the streams of a file are written out to.
const (
	maxReports = 600     // reports of a case, items included
	maxText    = MaxSize // bytes of the texts of all items
	maxHelps   = 64      // against one threat, each hit by itself
)

// count returns how many items a stream has.
func (s *Stream) count() int { return max(0, s.Last-s.First+1) * s.Each }

// items writes out a stream as reports of one portion, in the order of their
// numbers.
func items(e *Entry[Stream]) []Entry[Report] {
	s, hits := &e.Value, hitsOf(e)
	reports := make([]Entry[Report], s.count())
	for i := range reports {
		n := i + 1
		p := Portion{ID: "item", Role: "substance", Full: s.Full, General: s.General, Use: s.Use, Severity: s.Severity, Tells: s.Tells}
		if slices.Contains(hits, n) {
			p.Full, p.General, p.Use = s.Hit.Full, s.Hit.General, s.Hit.Use
		}
		p.Full, p.General = numbered(p.Full, n), numbered(p.General, n)
		reports[i] = Entry[Report]{itemName(e.Key, n), Report{
			Title: fmt.Sprintf("%s, %d", s.Title, n), From: s.From, Source: s.Source, Grade: s.Grade, Marking: s.Marking,
			Controlled: s.Controlled, To: s.To, Arrives: s.First + i/s.Each, Topic: s.Topic, Portions: []Portion{p},
		}}
	}
	return reports
}

func itemName(stream string, n int) string { return fmt.Sprintf("%s-%04d", stream, n) }

func numbered(text string, n int) string { return strings.ReplaceAll(text, "{n}", strconv.Itoa(n)) }

// hitsOf returns the numbers of the items of a stream that are hits. They stand
// in the same places in every game, and where nobody would look first.
func hitsOf(e *Entry[Stream]) []int {
	h := fnv.New64a()
	h.Write([]byte(e.Key))
	var hits []int
	s := &e.Value
	for _, x := range s.Hits {
		watch, _ := strconv.Atoi(x.Key)
		before := (watch - s.First) * s.Each
		for k := range x.Value {
			at := int(rules.Draw(rules.Seed(h.Sum64()), rules.Watch(watch), 0, uint64(k))) * s.Each / int(rules.One)
			for slices.Contains(hits, before+at+1) {
				at = (at + 1) % s.Each
			}
			hits = append(hits, before+at+1)
		}
	}
	slices.Sort(hits)
	return hits
}

// bulk checks what must hold before the streams of a file can be written out:
// that they come to no more than a case can have.
func (b *binder) bulk(f *File) {
	reports, text := len(f.Reports), 0
	for i := range f.Bulk {
		e := &f.Bulk[i]
		s := &e.Value
		if s.Last < s.First {
			b.add(b.at[&s.Last], "%q ends in watch %d, before it begins in watch %d", e.Key, s.Last, s.First)
		}
		b.hits(e)
		longest := len(s.Full) + len(s.General)
		if s.Hit != nil {
			longest = max(longest, len(s.Hit.Full)+len(s.Hit.General))
		}
		reports += s.count()
		text += s.count() * (len(e.Key) + len(s.Title) + longest)
	}
	switch {
	case reports > maxReports:
		b.add(b.at[&f.Bulk], "with all items of its streams the case has %d reports; it may have %d", reports, maxReports)
	case text > maxText:
		b.add(b.at[&f.Bulk], "written out, the items of the streams have %d bytes of text; they may have %d", text, maxText)
	}
}

// hits checks that each hit has a place among the items of its watch.
func (b *binder) hits(e *Entry[Stream]) {
	s := &e.Value
	switch {
	case s.Hits != nil && s.Hit == nil:
		b.add(b.at[keyOf{&s.Hits}], "%q has hits and does not say how they read; set \"hit\"", e.Key)
	case s.Hits == nil && s.Hit != nil:
		b.add(b.at[keyOf{&s.Hit}], "\"hit\" has no effect: no item of %q is one; set \"hits\"", e.Key)
	}
	if s.count() == 0 {
		return // said already
	}
	for i := range s.Hits {
		h := &s.Hits[i]
		watch, err := strconv.Atoi(h.Key)
		switch {
		case !wholeNumber.MatchString(h.Key): // said already
		case err != nil || watch < s.First || watch > s.Last:
			b.add(b.at[&h.Key], "no items of %q come in watch %s, so none is a hit; they come in watches %d to %d", e.Key, h.Key, s.First, s.Last)
		case h.Value > s.Each:
			b.add(b.at[&h.Value], "%q has %d hits in watch %s, and %d items", e.Key, h.Value, h.Key, s.Each)
		}
	}
}
