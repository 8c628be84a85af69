package maker

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"tearline/game/brief"
	"tearline/game/level"
	"tearline/game/level/casefile"
	"tearline/game/rules"
)

// purposeParts keeps the choice of parts apart from the draws of the rules.
const purposeParts rules.Purpose = 201

// mostAttempts is how many cases are made for a name before the last is taken
// as it is.
const mostAttempts = 16

// Open makes the case that a name stands for. The error is one of the parts and
// cannot come about: the tests make cases of all of them.
func Open(n brief.Name) (*level.Case, error) {
	c, _, err := makeCase(n)
	return c, err
}

// File makes the case file that a name stands for.
func File(n brief.Name) ([]byte, error) {
	_, data, err := makeCase(n)
	return data, err
}

// makeCase makes cases until one is fair.
func makeCase(n brief.Name) (c *level.Case, data []byte, err error) {
	if n.ID() == "" {
		return nil, nil, fmt.Errorf("no case is named")
	}
	for attempt := range mostAttempts {
		text, err := text(n, attempt)
		if err != nil {
			return nil, nil, err
		}
		data = []byte(text)
		if c, err = casefile.Load(n.ID()+".yaml", data); err != nil {
			return nil, nil, err
		}
		if ok, err := fair(c); ok || err != nil {
			return c, data, err
		}
	}
	return c, data, nil
}

// maker puts one case together.
type maker struct {
	seed  rules.Seed
	asked uint64
	slots map[string]string
}

// roll returns 0 <= i < n.
func (m *maker) roll(n int) int {
	m.asked++
	return int(rules.Draw(m.seed, 0, purposeParts, m.asked)) * n / int(rules.One)
}

func pick[T any](m *maker, from ...T) T { return from[m.roll(len(from))] }

// set fills a slot, and one of the same name with a capital first letter.
func (m *maker) set(name, value string) {
	m.slots[name] = value
	r, size := utf8.DecodeRuneInString(value)
	first, rest := name[:1], name[1:]
	if upper := strings.ToUpper(first); upper != first {
		m.slots[upper+rest] = string(unicode.ToUpper(r)) + value[size:]
	}
}

// choose fills a slot with one of the values that the parts list for it.
func (m *maker) choose(name string, list string) {
	m.set(name, pick(m, strings.Split(parts[list], "|")...))
}

// spoken is how the texts call the services and those who speak for them.
var spoken = map[string][2]string{
	"vesk": {"Vesk", "Captain Brandt"}, "quellin": {"Quellin", "Mme Ndiaye"}, "solvane": {"Solvane", "General Dorn"},
	"corrin": {"Corrin", "Marguerite Oller"}, "tamarin": {"Tamarin", "Colonel Reyes"}, "meridian": {"Meridian", "Joan Castellane"},
}

// cast gives a service a part: A the one who must act, F the friend who lends,
// B the one whom the errand concerns, E one who would be glad of anything.
func (m *maker) cast(part, service string) {
	m.slots[part] = service
	m.slots[part+".name"], m.slots[part+".person"] = spoken[service][0], spoken[service][1]
}

// text writes the case of a name, as the n-th attempt at it.
func text(n brief.Name, attempt int) (string, error) {
	const attempts = 64
	m := &maker{seed: n.Seed()*attempts + rules.Seed(attempt), slots: map[string]string{"id": n.ID()}}
	m.people(n.Difficulty())
	m.story()
	m.times()
	m.figures(n.Difficulty())
	text, err := fill(parts["case"]+"\n", m.slots)
	if err != nil {
		return "", fmt.Errorf("%s: %w", n.ID(), err)
	}
	return text, nil
}

// people casts the services, more of them the harder it is.
func (m *maker) people(difficulty int) {
	plot := pick(m, "charge", "convoy", "sabotage")
	m.slots["plot"] = plot
	holders := []string{"vesk", "quellin"}
	if plot == "convoy" { // the others want a coast
		holders = append(holders, "solvane")
	}
	actor := pick(m, holders...)
	m.cast("A", actor)
	friend := pick(m, "corrin", "tamarin")
	m.cast("F", friend)
	victim := actor
	list := []string{"aldane", friend, actor}
	if difficulty >= 2 {
		for victim == actor || victim == friend {
			victim = pick(m, "vesk", "quellin", "solvane", "tamarin")
		}
		list = append(list, victim)
	}
	m.cast("B", victim)
	if difficulty >= 4 {
		m.cast("E", "meridian")
		list = append(list, "meridian")
	}
	m.services(append(list, "karsk"))
}

// services writes the services of a case, each with the traits of its part.
func (m *maker) services(list []string) {
	var b strings.Builder
	for _, name := range list {
		traits := ""
		switch name {
		case m.slots["A"]:
			traits = parts["actor"]
		case m.slots["F"]:
			traits = parts["friend"]
		case m.slots["B"]:
			traits = parts["victim"]
		case m.slots["E"]:
			traits = parts["bystander"]
		}
		b.WriteString(strings.Replace(parts[name], "<traits>", traits, 1) + "\n")
	}
	m.slots["services"] = b.String()
}

// story fills in what is going to happen, to whom, and who knows of it.
func (m *maker) story() {
	source := pick(m, "godwit", "dipper", "avocet")
	m.slots["S"], m.slots["S.NAME"] = source, strings.ToUpper(source)
	m.slots["source"] = parts[source] + "\n"
	for _, of := range []string{"who", "how"} {
		m.slots["S."+of] = parts[source+"."+of]
	}
	errand := pick(m, "passports", "engineer", "courier")
	for name, text := range parts {
		if rest, ok := strings.CutPrefix(name, m.slots["plot"]+"."); ok {
			m.slots["plot."+rest] = text
		}
		if rest, ok := strings.CutPrefix(name, errand+"."); ok {
			m.slots["errand."+rest] = text
		}
	}
	m.choose("place", "place."+m.slots["A"])
	m.choose("B.way", "way."+m.slots["B"])
	m.choose("B.gate", "gate."+m.slots["B"])
	for _, name := range []string{"target", "bridge", "count", "months", "family", "wire.1", "wire.2", "wire.3", "wire.4", "wire.5"} {
		m.choose(name, name)
	}
}
