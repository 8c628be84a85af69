package play

import (
	"strings"

	"tearline/game/rules"
)

// endWatch is the one decision that has nothing to name.
const endWatch = "end watch"

// Words writes a decision in words, as ParseDecision reads it:
//
//	share port-order to vesk by liaison-officer target=full hour=general kestrel=withheld
//	share port-order to vesk by joint-cell all=general shown originator-control named-recipients marked in-return port
//	warn about port
//	warn about port through embassy
//	ask consent of corrin for port-order to vesk all=general
//	answer onward all=general
//	answer onward refuse
//	ask vesk about port
//	ask assurances of vesk
//	answer pledge give
//	answer pledge refuse
//	ask action-on of corrin for port-order
//	act on port
//	act on port cover informer
//	corroborate port-order
//	grade port-order as C4
//	notice port-order
//	arrange vesk about port by secure-link general
//	arrange vesk about port by secure-link full own
//	revoke vesk about port
//	suspend vesk
//	resume vesk
//	protect kestrel by bring-out
//	protect kestrel by story informer
//	protect kestrel by rest
//	repair with corrin
//	repair with corrin by procedure
//	end watch
//
// Portions that are not named are withheld, and all= stands for those that are
// not named.
func Words(c *rules.Case, d rules.Decision) string {
	s := spell(c, d)
	switch d := d.(type) {
	case rules.Share:
		return strings.Join(shareWords(c, d, &s), " ")
	case rules.Warn:
		return "warn about " + s.Threat + optional("through", s.Through)
	case rules.AskConsent:
		return "ask consent of " + s.Of + " for " + s.Report + " to " + s.To + " " + formWords(c, d.Report, d.Forms)
	case rules.AnswerConsent:
		if d.Forms == 0 {
			return "answer " + s.Request + " " + answerRefuse
		}
		return "answer " + s.Request + " " + formWords(c, asked(c, d.Request), d.Forms)
	case rules.AskInformation:
		return "ask " + s.Of + " about " + s.About
	case rules.AskAssurances:
		return "ask assurances of " + s.Of
	case rules.AnswerAssurances:
		return "answer " + s.Request + " " + s.Answer
	case rules.AskActionOn:
		return "ask action-on of " + s.Of + " for " + s.Report
	case rules.Act:
		return "act on " + s.Threat + optional("cover", s.Cover)
	case rules.Corroborate, rules.NoticeFabrication:
		return s.Do + " " + s.Report
	case rules.Grade:
		return "grade " + s.Report + " as " + s.Grade
	case rules.Arrange:
		words := "arrange " + s.With + " about " + s.About + " by " + s.By + " " + s.Form
		if s.Own {
			words += " own"
		}
		return words
	case rules.Revoke:
		return "revoke " + s.With + " about " + s.About
	case rules.Suspend, rules.Resume:
		return s.Do + " " + s.With
	case rules.Protect:
		return strings.TrimSuffix("protect "+s.Source+" by "+s.By+" "+s.Explanation, " ")
	case rules.Repair:
		return "repair with " + s.With + optional("by", s.By)
	case rules.EndWatch:
		return endWatch
	}
	return s.Do
}

// optional writes what may be left out, with the word that leads to it.
func optional(lead, word string) string {
	if word == "" {
		return ""
	}
	return " " + lead + " " + word
}

func shareWords(c *rules.Case, d rules.Share, s *spelled) []string {
	words := []string{"share", s.Report, "to", s.To, "by", s.By, formWords(c, d.Report, d.Forms)}
	if s.Shown {
		words = append(words, "shown")
	}
	words = append(words, s.Caveats...)
	if s.Marked {
		words = append(words, "marked")
	}
	if s.InReturn != "" {
		words = append(words, "in-return", s.InReturn)
	}
	return words
}

// formWords writes the forms of a report, in short where they are all the same.
func formWords(c *rules.Case, r rules.ReportID, f rules.Forms) string {
	if int(r) >= len(c.Reports) {
		return all + "=" + forms.name(int(f.At(0)))
	}
	names, same := portions(c, r).names, true
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = name + "=" + forms.name(int(f.At(i)))
		same = same && f.At(i) == f.At(0) && name != all
	}
	if same {
		return all + "=" + forms.name(int(f.At(0)))
	}
	return strings.Join(words, " ")
}
