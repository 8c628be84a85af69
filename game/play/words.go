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
//	share port-order to vesk by joint-cell all=general shown originator-control named-recipients in-return port
//	ask consent of corrin for port-order to vesk all=general
//	answer onward all=general
//	answer onward refuse
//	ask vesk about port
//	ask assurances of vesk
//	protect kestrel by bring-out
//	protect kestrel by story informer
//	repair with corrin
//	end watch
//
// Portions that are not named are withheld, and all= stands for those that are
// not named.
func Words(c *rules.Case, d rules.Decision) string {
	s := spell(c, d)
	switch d := d.(type) {
	case rules.Share:
		return strings.Join(shareWords(c, d, &s), " ")
	case rules.AskConsent:
		return "ask consent of " + s.Of + " for " + s.Report + " to " + s.To + " " + formWords(c, d.Report, d.Forms)
	case rules.AnswerConsent:
		if d.Forms == 0 {
			return "answer " + s.Request + " refuse"
		}
		return "answer " + s.Request + " " + formWords(c, asked(c, d.Request), d.Forms)
	case rules.AskInformation:
		return "ask " + s.Of + " about " + s.About
	case rules.AskAssurances:
		return "ask assurances of " + s.Of
	case rules.Protect:
		return strings.TrimSuffix("protect "+s.Source+" by "+s.By+" "+s.Explanation, " ")
	case rules.Repair:
		return "repair with " + s.With
	case rules.EndWatch:
		return endWatch
	}
	return s.Do
}

func shareWords(c *rules.Case, d rules.Share, s *spelled) []string {
	words := []string{"share", s.Report, "to", s.To, "by", s.By, formWords(c, d.Report, d.Forms)}
	if s.Shown {
		words = append(words, "shown")
	}
	words = append(words, s.Caveats...)
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
