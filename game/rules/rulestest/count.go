package rulestest

import "tearline/game/rules"

// Lines returns one decision for each line of a menu, in the menu's order: the
// fullest that the line stands for, by its first channel.
func Lines(c *rules.Case, m rules.Menu) []rules.Decision {
	var list []rules.Decision
	for _, l := range m.Share {
		ch := rules.LiaisonOfficer
		for !l.Channels.Has(ch) {
			ch++
		}
		list = append(list, rules.Share{Report: l.Report, To: l.To, Forms: l.Most, Channel: ch})
	}
	for _, l := range m.AskConsent {
		list = append(list, rules.AskConsent{Of: l.Of, To: l.To, Report: l.Report, Forms: l.Most})
	}
	for _, l := range m.AnswerConsent {
		list = append(list, rules.AnswerConsent{Request: l.Request})
	}
	list = addAll(list, m.AskInformation)
	list = addAll(list, m.AskAssurances)
	list = addAll(list, m.Protect)
	list = addAll(list, m.Repair)
	if m.EndWatch {
		list = append(list, rules.EndWatch{})
	}
	return list
}

func addAll[D rules.Decision](list []rules.Decision, more []D) []rules.Decision {
	for _, d := range more {
		list = append(list, d)
	}
	return list
}

// Count returns how many sequences of menu lines of the given depth a seat can
// take from a state. Like the perft of chess programs, it moves when the rules
// move.
func Count(s *rules.State, seat rules.ServiceID, depth int) int {
	if depth == 0 {
		return 1
	}
	k := s.Know(seat)
	n := 0
	for _, d := range Lines(s.Case(), k.Menu(s.Case())) {
		next, _, err := rules.Step(s, seat, d)
		if err != nil {
			panic(err)
		}
		n += Count(next, seat, depth-1)
	}
	return n
}
