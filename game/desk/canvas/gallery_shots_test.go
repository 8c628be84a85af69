package canvas

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
)

// TestMain turns a game loop when there is a display, for what reads pixels.
func TestMain(m *testing.M) {
	if os.Getenv("DISPLAY") == "" {
		os.Exit(m.Run())
	}
	code := 1
	if err := Offscreen(func() { code = m.Run() }); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

// needsDisplay skips a test that reads pixels where there is nothing to draw on.
func needsDisplay(t *testing.T) {
	t.Helper()
	if !HasLoop() {
		t.Skip("needs a display: run under xvfb-run -a -s '-screen 0 1440x900x24'")
	}
}

// TestGallery writes the pictures to the folder TEARLINE_SHOTS, to be looked at.
func TestGallery(t *testing.T) {
	needsDisplay(t)
	dir := os.Getenv("TEARLINE_SHOTS")
	if dir == "" {
		t.Skip("set TEARLINE_SHOTS to the folder for the pictures")
	}
	for _, c := range []struct {
		name      string
		w, h      float64
		text, dpr float64
	}{
		{"1440x900", 1440, 900, 1, 1}, {"1280x720", 1280, 720, 1, 1}, {"1920x1080", 1920, 1080, 1, 1},
		{"1024x768", 1024, 768, 1, 1}, {"1440x900@2", 1440, 900, 1, 2}, {"1440x900-text150", 1440, 900, 1.5, 1},
	} {
		size := ui.Size{W: c.w, H: c.h}
		stage := Show(deskPicture, size, c.text)
		save(t, filepath.Join(dir, "desk-"+c.name+".png"), stage, size, c.dpr)
		save(t, filepath.Join(dir, "review-"+c.name+".png"), Show(reviewPicture, size, c.text), size, c.dpr)
	}
}

func save(t *testing.T, path string, stage *ui.Stage, size ui.Size, dpr float64) {
	t.Helper()
	f, err := os.Create(path)
	require.NoError(t, err)
	defer f.Close()
	require.NoError(t, png.Encode(f, Picture(stage, size, dpr)))
}

// TestGalleryOfStates shows the focus ring, a tip, what is under the pointer
// and a dialog.
func TestGalleryOfStates(t *testing.T) {
	needsDisplay(t)
	dir := os.Getenv("TEARLINE_SHOTS")
	if dir == "" {
		t.Skip("set TEARLINE_SHOTS to the folder for the pictures")
	}
	stage := Show(deskPicture, window, 1)
	stage.Move(ui.Point{X: 1300, Y: 290})
	stage.Focus("portion/2/form/g")
	save(t, filepath.Join(dir, "state-focus.png"), stage, window, 1)
	stage = Show(func(room ui.Size) *ui.Node {
		return ui.Layers(deskPicture(room), ui.Modal("sure", "End the watch?", 460, "leave",
			ui.NewText("sure/text", "Vesk has asked about the port and has no answer yet.", ui.Doc().Plain().At(16)),
			ui.HBox(12, ui.Spacer(), ui.Dead(ui.LineButton("no", "Send first", "no"), "Corrin has to consent first, and has not been asked."),
				ui.MainButton("yes", "End the watch", "yes"))))
	}, window, 1)
	stage.Focus("no")
	save(t, filepath.Join(dir, "state-dialog.png"), stage, window, 1)
}
