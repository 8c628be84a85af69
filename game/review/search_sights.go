package review

import "tearline/game/rules"

// looking is a part of some games that look the same.
type looking struct {
	seen []rules.Event
	at   []int
}

// part groups games by how they look after a decision; they can come to look
// different only when a watch is ended.
func (s *Search) part(games []*rules.State, d rules.Decision) []looking {
	if _, ends := d.(rules.EndWatch); !ends || games[0].Over() {
		all := looking{}
		for i := range games {
			all.at = append(all.at, i)
		}
		return []looking{all}
	}
	var parts []looking
next:
	for i, g := range games {
		seen := s.sights(g)
		for j := range parts {
			if same(parts[j].seen, seen) {
				parts[j].at = append(parts[j].at, i)
				continue next
			}
		}
		parts = append(parts, looking{seen, []int{i}})
	}
	return parts
}

// sights returns what the seat has seen, without figures that hardly matter
// where sets are to stay large.
func (s *Search) sights(g *rules.State) []rules.Event {
	k := g.Know(s.seat)
	if s.fewest == 1 {
		return k.News
	}
	var plain []rules.Event
	for _, e := range k.News {
		if e.Kind == rules.TrustMoved {
			continue
		}
		if e.Delta = 0; e.Kind == rules.Shared || e.Kind == rules.Misled {
			e.Amount = 0
		}
		plain = append(plain, e)
	}
	return plain
}

// same compares from the end, where what is new stands.
func same(a, b []rules.Event) bool {
	if len(a) != len(b) {
		return false
	}
	for i := len(a) - 1; i >= 0; i-- {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// met returns the set behind an edge that looks as a game does, or nil.
func (s *Search) met(e *edge, g *rules.State) *set {
	if len(e.after) == 1 && e.after[0].seen == nil {
		return e.after[0]
	}
	seen := s.sights(g)
	for _, a := range e.after {
		if same(a.seen, seen) {
			return a
		}
	}
	return nil
}
