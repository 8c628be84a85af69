package play

import (
	"fmt"
	"strings"

	"tearline/game/level"
	"tearline/game/rules"
)

// vocabulary is a list of names that a word may be one of. The name at index i
// stands for the identifier i; an empty one for none.
type vocabulary struct {
	what  string
	names []string
}

// named makes the vocabulary of a table of the case.
func named[T any](what string, table []T, name func(*T) string) vocabulary {
	v := vocabulary{what, make([]string, len(table))}
	for i := 1; i < len(table); i++ {
		v.names[i] = name(&table[i])
	}
	return v
}

func services(c *rules.Case) vocabulary {
	return named("service", c.Services, func(x *rules.Service) string { return x.Name })
}

func sources(c *rules.Case) vocabulary {
	return named("source", c.Sources, func(x *rules.Source) string { return x.Name })
}

func topics(c *rules.Case) vocabulary {
	return named("topic", c.Topics, func(x *rules.Topic) string { return x.Name })
}

func reports(c *rules.Case) vocabulary {
	return named("report", c.Reports, func(x *rules.Report) string { return x.Name })
}

// reportName is reports(c).name without listing them all: streams of bulk bring
// them by the hundred.
func reportName(c *rules.Case, id rules.ReportID) string {
	if id == 0 || int(id) >= len(c.Reports) {
		return fmt.Sprintf("report?%d", id)
	}
	return c.Reports[id].Name
}

// reportIf is reportName, and "" for none.
func reportIf(c *rules.Case, id rules.ReportID) string {
	if id == 0 {
		return ""
	}
	return reportName(c, id)
}

func requests(c *rules.Case) vocabulary {
	return named("request", c.Requests, func(x *rules.Request) string { return x.Name })
}

func threats(c *rules.Case) vocabulary {
	return named("threat", c.Threats, func(x *rules.Threat) string { return x.Name })
}

// explanations are the innocent ones of a source: the first, the truth, cannot
// be the subject of a story.
func explanations(c *rules.Case, id rules.SourceID) vocabulary {
	return named("explanation", c.Sources[id].Candidates, func(x *rules.Candidate) string { return x.Name })
}

// portions holds the names of a report's portions by their positions.
func portions(c *rules.Case, r rules.ReportID) vocabulary {
	rep := &c.Reports[r]
	table := c.Portions[rep.First : int(rep.First)+int(rep.Count)]
	v := vocabulary{"portion", make([]string, len(table))}
	for i := range table {
		v.names[i] = table[i].Name
	}
	return v
}

// The words of the rules' own types, by their values.
var (
	forms      = vocabulary{"form", rules.FormWords[:]}
	channels   = vocabulary{"channel", rules.ChannelWords[:]}
	caveats    = vocabulary{"caveat", rules.CaveatWords[:]}
	tiers      = vocabulary{"flow", rules.TierWords[:]}
	dimensions = vocabulary{"dimension", rules.DimensionWords[:]}
	accounts   = vocabulary{"account", rules.AccountWords[:]}
	roles      = vocabulary{"role", rules.RoleWords[:]}
	statuses   = vocabulary{"status", rules.StatusWords[:]}
	findings   = vocabulary{"finding", rules.FindingWords[:]}
	sorts      = vocabulary{"kind", rules.KindWords[:]}
)

// name returns the word for an identifier, and something readable for one that
// does not exist.
func (v vocabulary) name(id int) string {
	if id < 0 || id >= len(v.names) || v.names[id] == "" {
		return fmt.Sprintf("%s?%d", v.what, id)
	}
	return v.names[id]
}

// find returns the identifier of a word.
func (v vocabulary) find(key, word string) (int, error) {
	for id, name := range v.names {
		if name != "" && name == word {
			return id, nil
		}
	}
	if word == "" {
		return 0, &nameError{key, "the " + v.what + " is missing"}
	}
	return 0, &nameError{key, fmt.Sprintf("there is no %s %q", v.what, clip(word)) + level.DidYouMean(word, v.names)}
}

// nameError says which key of a decision holds a word that names nothing.
type nameError struct {
	key     string
	problem string
}

// Error leaves the key to those who know where it stands.
func (e *nameError) Error() string { return e.problem }

// longestName bounds what is repeated in messages.
const longestName = 80

// clip shortens what a message repeats of its input.
func clip(s string) string {
	if len(s) <= longestName {
		return s
	}
	return strings.ToValidUTF8(s[:longestName], "") + "…"
}
