package page

import (
	"tearline/game/desk/view"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// course is how something went, watch by watch, as a picture, as a table and in
// sentences.
type course struct {
	Name  string
	Chart *chart
	Steps []string
	Rows  []courseRow
	Said  []string // about the whole of it
	Lines []string // what moved it
}

// courseRow is one line of the table.
type courseRow struct {
	Name   string
	Values []string
}

// addCourses adds how trust and exposure went, and says of what never came what it
// was for want of.
func (p *page) addCourses(d *view.Desk, s *play.Session) {
	all := d.Courses(review.CoursesOf(s))
	for _, t := range all.Trust {
		c := course{Name: t.Name, Steps: all.Steps, Said: said(t.Now, t.Flows),
			Chart: courseChart(d, id("trust", int(t.Who)), t.Name, all.Steps, t.Values[:], t.Needs, t.Marks)}
		for i, values := range t.Values {
			c.Rows = append(c.Rows, courseRow{t.Names[i], percents(d, values)})
		}
		for _, l := range t.Lines {
			c.Lines = append(c.Lines, l.Text)
		}
		p.Trust = append(p.Trust, c)
	}
	for _, x := range all.Sources {
		c := course{Name: x.Name, Steps: all.Steps, Said: said(x.Now, x.Last), Rows: []courseRow{
			{d.Say("courses.legend-truth"), percents(d, x.Truth)}, {d.Say("courses.legend-reckoned"), percents(d, x.Reckoned)}},
			Chart: courseChart(d, id("source", int(x.Source)), x.Name, all.Steps, [][]rules.PerMille{x.Truth, x.Reckoned}, []view.Level{x.Threshold}, x.Marks)}
		for _, l := range x.Lines {
			c.Lines = append(c.Lines, l.Text)
			c.Lines = append(c.Lines, said(l.Then)...)
		}
		p.Exposure = append(p.Exposure, c)
	}
	for _, m := range all.Missed {
		p.Never = append(p.Never, m.Text)
	}
}

// said leaves out what is not said.
func said(sentences ...string) (list []string) {
	for _, s := range sentences {
		if s != "" {
			list = append(list, s)
		}
	}
	return list
}

func percents(d *view.Desk, values []rules.PerMille) (list []string) {
	for _, v := range values {
		list = append(list, d.Percent(v))
	}
	return list
}
