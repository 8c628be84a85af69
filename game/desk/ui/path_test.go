package ui

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDashesCoverTheirShareOfALine(t *testing.T) {
	p := Dashed(Polyline(Point{0, 0}, Point{100, 0}), 6, 4)
	on := 0.0
	for i, s := range p {
		if s.Op == LineTo {
			on += s.P[0].X - p[i-1].P[0].X
		}
	}
	assert.InDelta(t, 60, on, 1e-6)
}

func TestDashesGoAroundCorners(t *testing.T) {
	p := Dashed(Polyline(Point{0, 0}, Point{5, 0}, Point{5, 5}), 10, 4)
	assert.Equal(t, Rect{0, 0, 5, 5}, p.Bounds())
}

func TestStripesStayInsideTheirRectangle(t *testing.T) {
	r := Rect{10, 5, 33, 14}
	for _, s := range Hatched(r, Red, 4).Path {
		for _, p := range s.points() {
			assert.True(t, p.X >= r.X-1e-9 && p.X <= r.Right()+1e-9 && p.Y >= r.Y-1e-9 && p.Y <= r.Bottom()+1e-9)
		}
	}
}

func TestACircleIsRound(t *testing.T) {
	c := Point{50, 50}
	for _, line := range Circle(c, 20).flatten() {
		for _, p := range line {
			assert.InDelta(t, 20, math.Hypot(p.X-c.X, p.Y-c.Y), 0.1)
		}
	}
}

func TestATurnStartsAtTheTopAndGoesClockwise(t *testing.T) {
	p := Arc(Point{}, 10, 0, 0.25)
	first, last := p[0].P[0], p[len(p)-1].P[1]
	assert.InDelta(t, -10, first.Y, 1e-9)
	assert.InDelta(t, 10, last.X, 1e-9)
}

func TestRectanglesMeetAndJoin(t *testing.T) {
	a, b := Rect{0, 0, 10, 10}, Rect{5, 5, 10, 10}
	assert.Equal(t, Rect{5, 5, 5, 5}, a.Intersect(b))
	assert.Equal(t, Rect{0, 0, 15, 15}, a.Union(b))
	assert.Equal(t, b, Rect{}.Union(b))
	assert.True(t, a.Intersect(Rect{20, 0, 5, 5}).Empty())
}
