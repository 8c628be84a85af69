package casefile

import "strings"

// resolve checks that every name in the file names something declared in it,
// and every watch lies within it.
func (b *binder) resolve(f *File) {
	declared := map[string][]string{
		"service": f.Services.Keys(), "source": f.Sources.Keys(), "topic": f.Topics.Keys(), "report": f.Reports.Keys(),
	}
	b.bulk(f)
	for _, r := range b.refs {
		switch names, ok := declared[r.kind]; {
		case r.kind == "portion":
			b.resolvePortion(f, r.name)
		case ok:
			b.declared(r.kind, r.name, names)
		}
	}
	for i := range f.Topics {
		b.resolveQuestion(f, f.Topics[i].Value.Question)
	}
	for i := range f.Threats {
		b.resolveQuestion(f, f.Threats[i].Value.Tells)
	}
	for i := range f.Reports {
		rep := &f.Reports[i].Value
		for j := range rep.Portions {
			if t := rep.Portions[j].Tells; t != nil {
				b.resolveTells(f, rep.Source, t.General)
				b.resolveTells(f, rep.Source, t.Full)
			}
		}
	}
	for i := range f.Bulk {
		if s := &f.Bulk[i].Value; s.Tells != nil {
			b.resolveTells(f, s.Source, s.Tells.General)
			b.resolveTells(f, s.Source, s.Tells.Full)
		}
	}
	for _, w := range b.watches {
		if last := f.Clock.Watches; last > 0 && *w.value > last {
			b.add(b.at[w.value], "%q is watch %d; the case has %d", w.key, *w.value, last)
		}
	}
}

// declared reports whether a name is among those of its kind.
func (b *binder) declared(kind string, name *string, names []string) bool {
	for _, n := range names {
		if n == *name {
			return true
		}
	}
	b.add(b.at[name], "%s %q is not declared%s", kind, *name, meant(*name, names))
	return false
}

// resolvePortion checks a name written report/portion.
func (b *binder) resolvePortion(f *File, name *string) {
	report, portion, ok := strings.Cut(*name, "/")
	if !ok {
		b.add(b.at[name], "portion %q must be written report/portion", *name)
		return
	}
	if s := f.Bulk.Index(report); s >= 0 {
		b.resolveHit(f, s, portion, name)
		return
	}
	i := f.Reports.Index(report)
	if i < 0 {
		b.add(b.at[name], "report %q is not declared%s", report, meant(report, append(f.Reports.Keys(), f.Bulk.Keys()...)))
		return
	}
	var names []string
	for _, p := range f.Reports[i].Value.Portions {
		if p.ID == portion {
			return
		}
		names = append(names, p.ID)
	}
	b.add(b.at[name], "report %q has no portion %q%s", report, portion, meant(portion, names))
}

// resolveHit checks a name written stream/hit.
func (b *binder) resolveHit(f *File, stream int, portion string, name *string) {
	e := &f.Bulk[stream]
	switch {
	case portion != "hit":
		b.add(b.at[name], "%q is a stream; what helps of it is written %s/hit", e.Key, e.Key)
	case e.Value.Hits == nil:
		b.add(b.at[name], "the stream %q has no hits; set \"hits\" and \"hit\"", e.Key)
	}
}

func (b *binder) resolveQuestion(f *File, q *Question) {
	if q != nil {
		b.resolveTells(f, q.Source, q.Tells)
	}
}

// resolveTells checks that tells name explanations of a source.
func (b *binder) resolveTells(f *File, source string, tells Map[int]) {
	i := f.Sources.Index(source)
	if i < 0 {
		return // said already
	}
	var names []string
	for _, e := range f.Sources[i].Value.Explanations {
		names = append(names, e.ID)
	}
	for k := range tells {
		if len(names) == 0 {
			b.add(b.at[&tells[k].Key], "source %q has no explanations, so nothing can tell of it; take the tells away or give it a rival", source)
			return
		}
		if tells[k].Key != "" {
			b.declared("explanation", &tells[k].Key, names)
		}
	}
}
