package belief

import (
	"cmp"
	"encoding/binary"
	"slices"

	"tearline/game/rules"
)

// pattern is when a source lived and when it was lost: it outlived every close
// up to lived, and was lost at the close lost, if that is not 0.
type pattern struct{ lived, lost rules.Watch }

// piece is what a rival may have of one thing that tells it of a source: each
// possibility with what it tells, close by close.
type piece struct {
	tells [][]int32 // for each possibility; by close, and by innocent candidate how much more the truth gains
	w     [][]weight
	least []int32 // over the possibilities
	most  []int32
}

// verdict adds up pieces of evidence as a rival does, and keeps the sums that
// agree with a pattern.
type verdict struct {
	f       *fate
	p       pattern
	closes  int // that the pattern speaks of
	width   int // innocent candidates
	start   []int32
	pieces  []*piece
	decided map[[rules.MaxCandidates]int32]bool
}

// settled marks a close at which the evidence that is still to come cannot
// change what the rival does.
const settled int32 = 1 << 20

// part says which of what may have happened is weighed.
type part struct {
	keep   func(*item, *taking) bool // these ways of taking; nil for all
	unseen bool                      // only if no act was seen
}

// weigh returns the chance that the source fared so, for every choice of levels
// of the fate's traits, in part of what may have happened.
func (f *fate) weigh(p pattern, only part) []weight {
	v := verdict{
		f: f, p: p, closes: int(max(p.lived, p.lost)), width: f.width(), decided: map[[rules.MaxCandidates]int32]bool{},
	}
	for at := 1; at <= v.closes; at++ {
		known := f.known(rules.Watch(at))
		v.start = append(v.start, f.gains(&known)...)
	}
	for i := range f.items {
		kept := &f.pieces[i]
		if it := &f.items[i]; only.keep != nil && slices.ContainsFunc(it.ways, func(t taking) bool { return !only.keep(it, &t) }) {
			some := f.taken(it, only.keep)
			kept = &some
		}
		v.pieces = append(v.pieces, kept)
	}
	for i := len(f.items); i < len(f.pieces); i++ {
		kept := &f.pieces[i]
		if only.unseen {
			kept = &piece{tells: kept.tells[:1], w: kept.w[:1], least: kept.least, most: kept.most}
		}
		v.pieces = append(v.pieces, kept)
	}
	slices.SortStableFunc(v.pieces, func(a, b *piece) int { return cmp.Compare(b.spread(), a.spread()) })
	return v.sum()
}

// width returns how many innocent explanations there are.
func (f *fate) width() int { return len(f.c.Sources[f.source].Candidates) - 1 }

// gains returns by how much the truth gains on each innocent candidate.
func (f *fate) gains(l *[rules.MaxCandidates]int32) []int32 {
	d := make([]int32, f.width())
	for k := range d {
		d[k] = l[0] - l[k+1]
	}
	return d
}

// prepare finds what everything tells, so that it is found once.
func (f *fate) prepare() {
	f.pieces = nil
	for i := range f.items {
		f.pieces = append(f.pieces, f.taken(&f.items[i], nil))
	}
	for _, a := range f.acts() {
		f.pieces = append(f.pieces, f.acted(a))
	}
}

// taken is what an item tells, by when it was taken, in the ways that keep lets
// pass; nil lets all.
func (f *fate) taken(it *item, keep func(*item, *taking) bool) piece {
	none := make([]int32, f.width())
	general, full := f.gained(it.portion, rules.General), f.gained(it.portion, rules.Full)
	var b builder
	for i := range it.ways {
		t := &it.ways[i]
		if keep != nil && !keep(it, t) {
			continue
		}
		var tells []int32
		for at := rules.Watch(1); at <= f.last; at++ {
			tells = append(tells, [][]int32{none, general, full}[t.at(at)]...)
		}
		b.add(tells, it.w[i])
	}
	return b.piece(f.span())
}

// span returns how many numbers there are in what something tells.
func (f *fate) span() int { return int(f.last) * f.width() }

// gained is what a portion in a form tells.
func (f *fate) gained(p rules.PortionID, form rules.Form) []int32 {
	var l [rules.MaxCandidates]int32
	add(&l, *f.tells(p, form))
	return f.gains(&l)
}

// acted is what an act tells, unseen and seen.
func (f *fate) acted(a act) piece {
	no, yes, tells := make([]weight, f.size), make([]weight, f.size), make([]int32, f.span())
	for i := range no {
		no[i], yes[i] = certain.of(rules.One-a.seen), certain.of(a.seen)
	}
	var b builder
	b.add(slices.Clone(tells), no)
	for at := a.from; at <= f.last; at++ {
		copy(tells[int(at-1)*f.width():], f.gains(&a.tells))
	}
	b.add(tells, yes)
	return b.piece(f.span())
}

// builder gathers the possibilities of a piece; those that tell the same are one.
type builder struct {
	at map[string]int
	p  piece
}

func (b *builder) add(tells []int32, w []weight) {
	key := keyOf(tells)
	i, ok := b.at[key]
	if !ok {
		if b.at == nil {
			b.at = map[string]int{}
		}
		i = len(b.p.tells)
		b.at[key] = i
		b.p.tells, b.p.w = append(b.p.tells, tells), append(b.p.w, make([]weight, len(w)))
	}
	for j := range w {
		b.p.w[i][j] += w[j]
	}
}

func keyOf(tells []int32) string {
	key := make([]byte, 0, 4*len(tells))
	for _, x := range tells {
		key = binary.LittleEndian.AppendUint32(key, uint32(x))
	}
	return string(key)
}

func (b *builder) piece(n int) piece {
	p := b.p
	p.least, p.most = make([]int32, n), make([]int32, n)
	for i, tells := range p.tells {
		for j, x := range tells {
			if i == 0 {
				p.least[j], p.most[j] = x, x
			}
			p.least[j], p.most[j] = min(p.least[j], x), max(p.most[j], x)
		}
	}
	return p
}

// spread returns how much hangs on a piece.
func (p *piece) spread() int32 {
	var most int32
	for j := range p.most {
		most = max(most, p.most[j]-p.least[j])
	}
	return most
}

// sums are the evidence so far, close by close, in all ways that still agree.
type sums struct {
	at map[string]int
	d  [][]int32
	w  [][]weight
}

// sum adds piece after piece, those on which most hangs first.
func (v *verdict) sum() []weight {
	full := make([]weight, v.f.size)
	for i := range full {
		full[i] = certain
	}
	least, most := v.rest()
	var now sums
	if d := slices.Clone(v.start); v.judge(d, least[0], most[0]) {
		now.d, now.w = [][]int32{d}, [][]weight{full}
	}
	for n := range v.pieces {
		p, next := v.pieces[n], sums{at: map[string]int{}}
		for i, d := range now.d {
			for j, tells := range p.tells {
				v.extend(&next, d, tells, now.w[i], p.w[j], least[n+1], most[n+1])
			}
		}
		now = next
	}
	total := make([]weight, v.f.size)
	for _, w := range now.w {
		for i := range total {
			total[i] += w[i]
		}
	}
	return total
}

// rest returns what the pieces from each on may add at least and at most.
func (v *verdict) rest() (least, most [][]int32) {
	n := len(v.pieces)
	least, most = make([][]int32, n+1), make([][]int32, n+1)
	least[n], most[n] = make([]int32, len(v.start)), make([]int32, len(v.start))
	for i := n - 1; i >= 0; i-- {
		least[i], most[i] = slices.Clone(least[i+1]), slices.Clone(most[i+1])
		for j := range v.start {
			least[i][j] += v.pieces[i].least[j]
			most[i][j] += v.pieces[i].most[j]
		}
	}
	return least, most
}

// extend adds one possibility of a piece to one sum, unless that disagrees.
func (v *verdict) extend(next *sums, d, tells []int32, w, by []weight, least, most []int32) {
	sum := slices.Clone(d)
	for j := range sum {
		if sum[j] != settled {
			sum[j] += tells[j]
		}
	}
	if !v.judge(sum, least, most) {
		return
	}
	key := keyOf(sum)
	i, ok := next.at[key]
	if !ok {
		i = len(next.d)
		next.at[key] = i
		next.d, next.w = append(next.d, sum), append(next.w, make([]weight, v.f.size))
	}
	for j := range w {
		next.w[i][j] += w[j].times(by[j])
	}
}

// judge reports whether a sum may still agree with the pattern, whatever comes
// between least and most, and settles the closes at which it surely will.
func (v *verdict) judge(d, least, most []int32) bool {
	for at := range v.closes {
		here := d[at*v.width : (at+1)*v.width]
		if len(here) == 0 || here[0] == settled {
			continue
		}
		lost := rules.Watch(at+1) == v.p.lost
		low, high := v.found(here, least[at*v.width:]), v.found(here, most[at*v.width:])
		switch {
		case lost && !high, !lost && low:
			return false
		case low == high:
			for k := range here {
				here[k] = settled
			}
		}
	}
	return true
}

// found reports whether the rival would act on what the truth has gained on each
// innocent candidate.
func (v *verdict) found(d, more []int32) bool {
	var l [rules.MaxCandidates]int32
	for k := range d {
		l[k+1] = -d[k] - more[k]
	}
	is, ok := v.decided[l]
	if !ok {
		is = rules.Weigh(v.f.c.Sources[v.f.source].Candidates, &l)[0] >= v.f.c.Threshold
		v.decided[l] = is
	}
	return is
}
