package mirror

import (
	"regexp"
	"strconv"
	"strings"

	"tearline/game/desk/ui"
)

// shape is the tag, and the ARIA role where the tag does not say it already.
type shape struct{ tag, role string }

var shapes = map[ui.Role]shape{
	ui.Group:      {"div", "group"}, // only when it scrolls; see flattened
	ui.Region:     {"section", ""},
	ui.Text:       {"p", ""},
	ui.Button:     {"button", ""},
	ui.Radio:      {"button", "radio"},
	ui.RadioGroup: {"div", "radiogroup"},
	ui.Checkbox:   {"button", "checkbox"},
	ui.List:       {"ul", ""},
	ui.ListItem:   {"div", "group"}, // li where it stands directly in a list
	ui.Tab:        {"button", "tab"},
	ui.TabList:    {"div", "tablist"},
	ui.Meter:      {"div", "img"}, // meter when its value is a number
	ui.Figure:     {"figure", ""},
	ui.Status:     {"div", "status"},
	ui.Alert:      {"div", "alert"},
	ui.Dialog:     {"div", "dialog"},
	ui.Separator:  {"hr", ""},
}

func shapeOf(n *ui.Node, f frame) shape {
	switch {
	case n.Role == ui.Heading:
		return shape{"h" + strconv.Itoa(min(max(n.Level, 1), 6)), ""}
	case n.Role == ui.ListItem && f.list:
		return shape{"li", ""}
	case n.Role == ui.Text && len(n.Children) > 0 && n.Name == "":
		return shape{"div", ""} // a paragraph cannot hold others
	}
	if s, ok := shapes[n.Role]; ok {
		return s
	}
	return shape{"div", "group"}
}

// element makes the element of n without words and children; nil when there is
// nothing to say.
func (p *projector) element(n *ui.Node, f frame) *Element {
	if n.Role == ui.Text && n.Name == "" && len(n.Children) == 0 {
		return nil
	}
	s := shapeOf(n, f)
	e := newElement(p.unused(s.tag, nodeName(n, f)), s.tag).set("role", s.role)
	e.Rect = within(n.Rect, f.origin)
	switch {
	case n.Role == ui.ListItem: // its worker carries the rest
	case n.Works():
		p.work(e, n)
	default:
		p.name(e, n)
	}
	return e
}

func nodeName(n *ui.Node, f frame) string {
	if n.ID != "" {
		return string(n.ID)
	}
	return string(f.key) + "." + f.place
}

// worker is the button in an item that can be worked.
func (p *projector) worker(n *ui.Node, name string) *Element {
	e := newElement(p.unused("button", string(n.ID)), "button")
	p.work(e, n)
	e.Text = name
	e.Rect = within(n.Rect, n.Rect)
	return e
}

// work makes e something that is activated.
func (p *projector) work(e *Element, n *ui.Node) {
	e.ID = n.ID
	e.set("type", "button").set("data-id", string(n.ID))
	e.set("aria-description", describe(n.Detail, n.Value))
	e.set("aria-keyshortcuts", n.Keys)
	e.set("tabindex", p.tabIndex(n))
	state(e, n)
}

func (p *projector) tabIndex(n *ui.Node) string {
	if p.tabs[n] {
		return "0"
	}
	return "-1"
}

// state says the flags of n.
func state(e *Element, n *ui.Node) {
	has := func(f ui.State) bool { return n.State&f != 0 }
	switch n.Role {
	case ui.Radio, ui.Checkbox:
		e.set("aria-checked", strconv.FormatBool(has(ui.Checked)))
	case ui.Tab:
		e.set("aria-selected", strconv.FormatBool(has(ui.Selected)))
	default:
		flag(e, "aria-pressed", has(ui.Checked))
		flag(e, "aria-current", has(ui.Selected))
	}
	flag(e, "aria-disabled", has(ui.Disabled))
	flag(e, "aria-busy", has(ui.Busy))
	if has(ui.Expanded) || has(ui.Collapsed) {
		e.set("aria-expanded", strconv.FormatBool(has(ui.Expanded)))
	}
}

func flag(e *Element, name string, on bool) {
	if on {
		e.set(name, "true")
	}
}

// name gives the attributes of what is not worked.
func (p *projector) name(e *Element, n *ui.Node) {
	flag(e, "aria-busy", n.State&ui.Busy != 0)
	switch n.Role {
	case ui.Text, ui.Heading, ui.Status, ui.Alert:
		return // their words are their content
	case ui.Meter:
		meter(e, n)
		return
	case ui.Dialog:
		e.set("aria-modal", "true").set("tabindex", "-1")
		e.set("aria-description", n.Detail)
	case ui.Region, ui.RadioGroup, ui.TabList, ui.List, ui.Group:
		e.set("aria-description", describe(n.Detail, n.Value))
	}
	e.set("aria-label", spokenLabel(n))
	if n.Focusable() {
		e.ID = n.ID
		e.set("data-id", string(n.ID)).set("tabindex", "0")
		if n.Role == ui.List || n.Role == ui.Region {
			return
		}
		e.set("role", orElse(e.Attr["role"], "group"))
	}
}

// spokenLabel is the name of a container; one that scrolls and has none is
// called by its first words.
func spokenLabel(n *ui.Node) string {
	if n.Name != "" || !n.Focusable() {
		return n.Name
	}
	first, _, _ := strings.Cut(spoken(n), ", ")
	return first
}

var percentage = regexp.MustCompile(`^[\s\x{a0}\x{202f}]*(\d+)[\s\x{a0}\x{202f}]*%`)

// meter is a real one when its value is a share; otherwise it is a picture with
// its value in its name, since a meter without a number is none.
func meter(e *Element, n *ui.Node) {
	m := percentage.FindStringSubmatch(n.Value)
	if m == nil {
		e.set("aria-label", describe(n.Name, n.Value)).set("aria-description", n.Detail)
		return
	}
	e.set("role", "meter").set("aria-label", n.Name).set("aria-description", n.Detail)
	e.set("aria-valuemin", "0").set("aria-valuemax", "100")
	e.set("aria-valuenow", m[1]).set("aria-valuetext", n.Value)
}

// describe joins what there is to say, each as a sentence of its own.
func describe(parts ...string) string {
	said := ""
	for _, s := range parts {
		switch {
		case said == "":
			said = s
		case s != "":
			said = strings.TrimRight(said, ". ") + ". " + s
		}
	}
	return said
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
