package maker

import (
	"fmt"

	"tearline/game/brief"
	"tearline/game/rules"
)

// figures fills in the numbers that make a case easy or hard.
func (m *maker) figures(difficulty int) {
	grade := func(by ...any) string { return fmt.Sprint(by[difficulty-1]) }
	m.slots["hours"] = grade(4, 3, 3, 4, 3)
	m.slots["tell.low"] = grade(1, 1, 1, 2, 2)
	m.slots["tell.high"] = grade(1, 4, 3, 4, 5)
	m.slots["help.hour"] = grade(680, 440, 380, 370, 370)
	m.vary()
	m.slots["A.publicity"] = grade(10, 15, 20, 30, 40)
	m.slots["A.penetration"] = grade(60,
		either(60, 400, 420), either(60, 500, 420), either(60, 500, 400), either(80, 400, 420))
	m.slots["E.publicity"] = either(40, 500, 160)
	m.slots["E.penetration"] = either(20, 600, 350)
	m.slots["A.interests"] = "plot"
	lets := pick(m, "900", "950", "980")
	if difficulty == brief.Easiest {
		lets = "1000"
	}
	m.slots["lets"] = m.slots["A"] + ": " + lets
	if m.slots["B"] == m.slots["A"] {
		m.slots["A.interests"] = "plot, errand"
	} else {
		m.slots["lets"] += ", " + m.slots["B"] + ": " + lets
	}
	m.slots["briefing.doubt"] = parts["briefing.plain"]
	m.slots["briefing.owner"] = parts["briefing.ours"]
	m.slots["co-owner"], m.slots["story"] = "", ""
	for _, points := range []int{8, 10, 12, 14} {
		m.slots[fmt.Sprintf("severity.%d", points)] = ""
		if difficulty >= coOwned {
			m.slots[fmt.Sprintf("severity.%d", points)] = fmt.Sprintf("        severity: %d\n", points)
		}
	}
	if difficulty >= 2 {
		m.slots["briefing.doubt"] = parts["briefing.hidden"]
	}
	if difficulty >= coOwned {
		m.slots["briefing.owner"] = parts["briefing.theirs"]
		m.slots["co-owner"] = "    co-owner: " + m.slots["F"] + "\n"
		m.slots["story"] = "    story: 5\n"
	}
	if difficulty >= 4 {
		m.slots["briefing.doubt"] = parts["briefing.crowd"]
	}
}

// vary fills in the numbers by which cases of one difficulty differ.
func (m *maker) vary() {
	for _, v := range []struct {
		slot string
		of   []int
	}{
		{"worth", []int{55, 60, 65}}, {"cost.plot", []int{55, 60, 65}}, {"cost.errand", []int{35, 40, 45}},
		{"help.target", []int{220, 260, 320}}, {"help.men", []int{120, 160, 220}}, {"help.own", []int{100, 160, 220}},
		{"help.names", []int{140, 200, 280}}, {"help.notice", []int{340, 400, 460}},
		{"threshold", []int{550, 600, 650}}, {"seen", []int{400, 600, 800}}, {"prior.truth", []int{100, 120, 140}},
	} {
		m.slots[v.slot] = fmt.Sprint(pick(m, v.of...))
	}
	m.slots["prior.cell"] = map[string]string{"100": "400", "120": "380", "140": "360"}[m.slots["prior.truth"]]
}

// coOwned is the difficulty from which the source is half another's.
const coOwned = 3

// either writes an attribute of two levels, of which the first has the prior
// given, per mille.
func either(low, prior, high int) string {
	return fmt.Sprintf("[{level: %d, prior: %d}, {level: %d, prior: %d}]", low, prior, high, int(rules.One)-prior)
}
