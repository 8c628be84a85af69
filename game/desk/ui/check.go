package ui

import (
	"errors"
	"fmt"
	"regexp"
)

var idForm = regexp.MustCompile(`^[a-z0-9/_-]+$`)

// Check says what is wrong with a tree, all of it together; nil when nothing
// is. It finds IDs used twice or badly written, things that can be worked
// without a name, an ID or an action, roles in the wrong place, headings
// without level, scrollers without ID and text smaller than Smallest.
func Check(root *Node) error {
	c := checker{seen: map[ID]bool{}}
	c.visit(root, nil)
	return errors.Join(c.errs...)
}

type checker struct {
	seen map[ID]bool
	errs []error
}

func (c *checker) fail(n *Node, format string, args ...any) {
	what := fmt.Sprintf(format, args...)
	c.errs = append(c.errs, fmt.Errorf("node %q (%s %q): %s", n.ID, n.Role, n.Name, what))
}

func (c *checker) visit(n *Node, above []Role) {
	c.identity(n)
	c.working(n, above)
	c.words(n)
	above = append(above, n.Role)
	for _, k := range n.Children {
		if k == nil {
			c.fail(n, "has a child that is nil")
			continue
		}
		c.visit(k, above)
	}
}

func (c *checker) identity(n *Node) {
	if n.ID == "" {
		return
	}
	if !idForm.MatchString(string(n.ID)) {
		c.fail(n, "its ID may hold only a-z, 0-9, '/', '_' and '-'")
	}
	if c.seen[n.ID] {
		c.fail(n, "its ID is used twice")
	}
	c.seen[n.ID] = true
}

func (c *checker) working(n *Node, above []Role) {
	switch {
	case n.Works() && n.ID == "":
		c.fail(n, "can be worked but has no ID")
	case n.Works() && n.On == nil && n.State&Disabled == 0:
		c.fail(n, "can be worked but does nothing and is not disabled")
	case n.On != nil && !n.Works() && n.Role != Dialog:
		c.fail(n, "has an action but its role cannot be worked")
	case n.Role == Radio && !holds(above, RadioGroup):
		c.fail(n, "is not in a radio group")
	case n.Role == Tab && !holds(above, TabList):
		c.fail(n, "is not in a tab list")
	case n.Role == ListItem && !holds(above, List):
		c.fail(n, "is not in a list")
	case n.Role == Heading && (n.Level < 1 || n.Level > 6):
		c.fail(n, "has no level from 1 to 6")
	case n.Box.Scroll && n.ID == "":
		c.fail(n, "can be scrolled but has no ID")
	}
	if n.Name == "" && n.Role.needsName() {
		c.fail(n, "has no name")
	}
}

func holds(above []Role, r Role) bool {
	for _, a := range above {
		if a == r {
			return true
		}
	}
	return false
}

func (c *checker) words(n *Node) {
	for _, r := range n.words(nil) {
		if s := r.Style.Size; s != 0 && s < Smallest {
			c.fail(n, "its text is %g CSS pixels high, less than %d", s, Smallest)
		}
	}
	if n.Paint == nil {
		return
	}
	for _, s := range n.Paint.Shapes(Size{400, 200}) {
		if s.Text != "" && s.Style.Size != 0 && s.Style.Size < Smallest {
			c.fail(n, "the words %q in its drawing are %g CSS pixels high, less than %d", s.Text, s.Style.Size, Smallest)
		}
	}
}

func (r Role) needsName() bool {
	return r != Group && r != Separator && r != Status && r != ListItem
}

var roleNames = [...]string{
	"group", "region", "heading", "text", "button", "radio", "radiogroup", "checkbox", "list",
	"listitem", "tab", "tablist", "meter", "figure", "status", "alert", "dialog", "separator",
}

// String is the name of the role, as WAI-ARIA writes it.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return fmt.Sprintf("role(%d)", uint8(r))
}
