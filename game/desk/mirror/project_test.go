package mirror_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/desk/mirror"
	"tearline/game/desk/ui"
)

type press string

// outline writes a tree as a page source would, for reading.
func outline(e *mirror.Element) string {
	var b strings.Builder
	write(&b, e, "")
	return b.String()
}

func write(b *strings.Builder, e *mirror.Element, indent string) {
	b.WriteString(indent + e.Tag)
	var names []string
	for name := range e.Attr {
		if name != "type" && name != "data-id" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(b, " %s=%q", name, e.Attr[name])
	}
	if e.Text != "" {
		b.WriteString(": " + e.Text)
	}
	b.WriteString("\n")
	for _, k := range e.Kids {
		write(b, k, indent+"  ")
	}
}

// shows checks what the children of the root come to.
func shows(t *testing.T, want string, focused ui.ID, kids ...*ui.Node) {
	t.Helper()
	root := &ui.Node{Children: kids}
	got := strings.TrimPrefix(outline(mirror.Project(root, focused)), "main\n")
	assert.Equal(t, strings.TrimPrefix(want, "\n"), got)
}

var style ui.Style

func TestNothingToShowIsAnEmptyPage(t *testing.T) {
	assert.Equal(t, "main\n", outline(mirror.Project(nil, "")))
}

func TestWhatOnlyArrangesHasNoElement(t *testing.T) {
	shows(t, `
  h1: Tearline
  p: Watch 3 of 6
`, "", ui.VBox(0, ui.NewHeading("title", 1, "Tearline", style), ui.VBox(0, ui.NewText("", "Watch 3 of 6", style))))
}

func TestRegionsAreNamedLandmarks(t *testing.T) {
	shows(t, `
  section aria-label="In-tray"
    h2: In-tray
`, "", ui.NewRegion("tray", "In-tray", ui.NewHeading("tray/title", 2, "In-tray", style)))
}

func TestAButtonSaysItsNameReasonAndShortcut(t *testing.T) {
	b := ui.NewButton("send", "Release tearline to Vesk", press("send"), ui.NewText("", "Release", style))
	b.State, b.Detail, b.Keys = ui.Disabled, "Corrin has not been asked.", "Control+Enter"
	shows(t, `
  button aria-description="Corrin has not been asked." aria-disabled="true" aria-keyshortcuts="Control+Enter" tabindex="0": Release tearline to Vesk
`, "", b)
}

func TestOnlyTheChosenRadioIsATabStop(t *testing.T) {
	shows(t, `
  div aria-label="Form of portion 1" role="radiogroup"
    button aria-checked="false" role="radio" tabindex="-1": Withheld
    button aria-checked="true" role="radio" tabindex="0": General
    button aria-checked="false" role="radio" tabindex="-1": Full
`, "", forms())
}

func TestTheRadioInFocusIsTheTabStop(t *testing.T) {
	shows(t, `
  div aria-label="Form of portion 1" role="radiogroup"
    button aria-checked="false" role="radio" tabindex="-1": Withheld
    button aria-checked="true" role="radio" tabindex="-1": General
    button aria-checked="false" role="radio" tabindex="0": Full
`, "p1/full", forms())
}

func forms() *ui.Node {
	return ui.NewRadioGroup("p1", "Form of portion 1",
		ui.NewRadio("p1/held", "Withheld", false, press("w")),
		ui.NewRadio("p1/general", "General", true, press("g")),
		ui.NewRadio("p1/full", "Full", false, press("f")),
	)
}

func TestTabsSayWhichIsCurrent(t *testing.T) {
	shows(t, `
  div aria-label="Views" role="tablist"
    button aria-selected="true" role="tab" tabindex="0": Desk
    button aria-selected="false" role="tab" tabindex="-1": Net
`, "", ui.NewTabList("views", "Views",
		ui.NewTab("views/desk", "Desk", true, press("desk")),
		ui.NewTab("views/net", "Net", false, press("net"))))
}

func TestAnItemThatIsWorkedHoldsItsButtonAndItsWords(t *testing.T) {
	item := ui.NewItem("r1", "Karsk order for the port", press("open"),
		ui.NewText("", "Karsk order for the port", style),
		ui.NewText("", "Vesk has asked about the port", style))
	item.State = ui.Selected
	shows(t, `
  ul aria-label="Reports"
    li
      button aria-current="true" tabindex="0": Karsk order for the port
      p: Vesk has asked about the port
`, "", ui.NewList("reports", "Reports", ui.VBox(4, item)))
}

func TestAnItemThatIsReadSaysItsWordsOnce(t *testing.T) {
	shows(t, `
  ul aria-label="The wire"
    li
      p: 0412 KESTREL's report in by the night bag.
    li
      p: 0520
      p: Vesk asks every friendly service.
`, "", ui.NewList("wire", "The wire",
		ui.NewItem("", "0412 KESTREL's report in by the night bag.", nil),
		ui.NewItem("", "", nil, ui.NewText("", "0520", style), ui.NewText("", "Vesk asks every friendly service.", style))))
}

func TestAListHoldsNothingButItems(t *testing.T) {
	shows(t, `
  ul aria-label="Reports"
    li
      h3: Tonight
    li
      p: None yet
`, "", ui.NewList("reports", "Reports",
		ui.NewHeading("", 3, "Tonight", style), ui.NewItem("", "None yet", nil)))
}

func TestAShareIsAMeterAndOtherValuesArePictures(t *testing.T) {
	shows(t, `
  div aria-label="KESTREL" aria-valuemax="100" aria-valuemin="0" aria-valuenow="31" aria-valuetext="31 %, was 10 %" role="meter"
  div aria-label="Trust. four of five" role="img"
`, "", ui.NewMeter("m1", "KESTREL", "31 %, was 10 %", nil), ui.NewMeter("m2", "Trust", "four of five", nil))
}

func TestAFigureSaysWhatItShows(t *testing.T) {
	shows(t, `
  figure aria-label="The net"
    p: Aldane gives Corrin vital reports.
`, "", ui.NewFigure("net", "The net", "Aldane gives Corrin vital reports.", nil))
}

func TestStatusAndAlertKeepTheirElementWithoutWords(t *testing.T) {
	shows(t, `
  div role="status"
  div role="alert": The source is lost.
`, "", ui.NewStatus("status", "", style), ui.NewAlert("alert", "The source is lost.", style))
}

func TestADialogShutsOffEverythingElse(t *testing.T) {
	shows(t, `
  section aria-label="In-tray" inert=""
    button tabindex="0": Open
  div aria-label="Send?" aria-modal="true" role="dialog" tabindex="-1"
    button tabindex="0": Send
`, "", ui.NewRegion("tray", "In-tray", ui.NewButton("open", "Open", press("open"))),
		ui.VBox(0, ui.NewDialog("ask", "Send?", press("leave"), ui.NewButton("yes", "Send", press("yes")))))
}

func TestTheLaterOfTwoDialogsHasTheFloor(t *testing.T) {
	shows(t, `
  div aria-label="First" aria-modal="true" inert="" role="dialog" tabindex="-1"
  div aria-label="Second" aria-modal="true" role="dialog" tabindex="-1"
`, "", ui.NewDialog("one", "First", nil), ui.NewDialog("two", "Second", nil))
}

func TestWhatIsWorkedInsideAButtonStandsAfterIt(t *testing.T) {
	shows(t, `
  button tabindex="0": Account
  button tabindex="0": Why?
`, "", ui.NewButton("account", "Account", press("a"), ui.VBox(0, ui.NewButton("why", "Why?", press("w")))))
}

func TestOrnamentsSayNothing(t *testing.T) {
	shows(t, "", "", ui.Ornament(nil, 4, 4), ui.Spacer(), ui.NewText("", "", style))
}

func TestPlacesAreWithinTheParent(t *testing.T) {
	region := ui.NewRegion("tray", "In-tray", ui.NewButton("open", "Open", press("open")))
	region.Rect = ui.Rect{X: 10.4, Y: 20.4, W: 100, H: 50}
	region.Children[0].Rect = ui.Rect{X: 14.6, Y: 30, W: 40.2, H: 20}
	e := mirror.Project(&ui.Node{Children: []*ui.Node{region}}, "").Kids[0]
	assert.Equal(t, mirror.Rect{X: 10, Y: 20, W: 100, H: 50}, e.Rect)
	assert.Equal(t, mirror.Rect{X: 5, Y: 10, W: 40, H: 20}, e.Kids[0].Rect)
}

func TestAnIDUsedTwiceDoesNotBreakThePage(t *testing.T) {
	twice := func() *ui.Node { return ui.NewButton("same", "Same", press("x")) }
	tree := mirror.Project(&ui.Node{Children: []*ui.Node{twice(), twice()}}, "")
	assert.NotEqual(t, tree.Kids[0].Key, tree.Kids[1].Key)
}

func TestANodeKeepsItsElementWhereverItMoves(t *testing.T) {
	b := func() *ui.Node { return ui.NewButton("open", "Open", press("open")) }
	one := mirror.Project(&ui.Node{Children: []*ui.Node{b()}}, "")
	two := mirror.Project(&ui.Node{Children: []*ui.Node{ui.NewText("", "New", style), ui.NewRegion("r", "R", b())}}, "")
	assert.Equal(t, one.Kids[0].Key, two.Kids[1].Kids[0].Key)
}
