import type { MethodsMessages } from '#lib/i18n/zh-CN/methods.ts';

export const methods = {
	title: 'Ranking methods',
	intro:
		'Work is judged by the rankings, so every figure has to say how far it can be trusted. Here is each method: what it is for, how it is worked out, how it is read.',
	rows: { formula: 'Formula', example: 'Example', source: 'Source' },
	own: 'This site’s rule; the numbers are in the score settings.',
	methods: (facts) => ({
		minimum: {
			title: 'Minimum sample',
			text: `Where tickets are few, one or two of them make the rate, and a customer may be recognised. Denominators below ${facts.shown} are therefore not shown; ${facts.shown}–${facts.ranked - 1} are shown, marked “small sample” and not ranked; ${facts.ranked} and more are ranked. Were a single unit hidden, the total less the others would give it away, so the next smallest is hidden with it, until at least two units with together ${facts.shown} tickets or more are hidden.`,
			formula: `denominator < ${facts.shown}: not shown; ${facts.shown} ≤ denominator < ${facts.ranked}: small sample; denominator ≥ ${facts.ranked}: ranked`,
			example:
				'With a denominator of 3 one more resolution is worth 33.3 points; with one of 300 it is worth 0.3.',
			source: ''
		},
		wilson: {
			title: '95% interval (Wilson score)',
			text: 'A quarter’s rate holds some chance: the same quality of work, met by other customers, gives another figure. The 95% interval is the range of true levels that agree with what was seen; intervals made this way hold the true level about 95 times in a hundred. The smaller the sample, the wider the interval. Wilson’s method stays reliable near 0 and 100 % and for small samples, and never leaves 0–100 %.',
			formula:
				'(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), p = numerator/denominator, n = denominator, z = 1.96',
			example: '34 / 40 is 85.0 % with the interval 70.9–92.9; 340 / 400 is 85.0 %, too, with 81.2–88.2.',
			source:
				'Wilson 1927, Journal of the American Statistical Association 22:209; Newcombe 1998, Statistics in Medicine 17:857'
		},
		newcombe: {
			title: 'Changes and differences (Newcombe’s method 10)',
			text: 'The difference of two rates holds chance as well. Newcombe’s method makes its 95% interval out of the Wilson intervals of the two. Where the interval misses 0, chance alone does not explain the difference, and only then is it called better or worse, above or below. Where it holds 0 it is “within chance”: a point or two up or down says nothing about the work.',
			formula:
				'd = p₁ − p₂; from d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²), where l and u are the ends of the two Wilson intervals',
			example:
				'56 / 70 (80.0 %) and 48 / 80 (60.0 %) differ by 20.0 points, interval 5.2 to 33.4: it misses 0, so the difference is real.',
			source: 'Newcombe 1998, Statistics in Medicine 17:873, method 10'
		},
		'counts-medians': {
			title: 'Counts, rates per customers and times to close',
			text: 'Some metrics are no proportions. Counts, and rates per 10,000 or per million customers, are taken as Poisson: even where nothing changes, the number of calls varies from one period to the next. Two counts are compared by their share of the sum, against their share of the days or customers. Times to close are given as medians, since a few very long tickets would raise a mean; the interval consists of tickets near the middle of the sorted list and supposes no distribution. Tickets in hand at two moments are in part the same tickets, so backlogs are not tested.',
			formula:
				'a count k: (k + z²/2 ± z·√(k + z²/4)) / customers, z = 1.96; a median: the ⌊(n + 1)/2 − √n⌋-th value from either end; two medians by their ratio',
			example:
				'100 tickets have the interval 82–122; of 40 times to close, the 14th shortest and the 14th longest are the ends.',
			source:
				'Barker 2002, The American Statistician 56:85; Przyborowski & Wilenski 1940, Biometrika 31:313; Price & Bonett 2001, 2002, Journal of Statistical Computation and Simulation 68:295, 72:119'
		},
		'rank-range': {
			title: 'Place range',
			text: 'A place follows the figure alone, and a tenth of a point decides it; so the table also says which places are possible. Every pair of ranked units is compared: a unit cannot stand before those that are truly better, nor behind those that are truly worse. Among many comparisons some seem to differ by luck; Holm’s correction tightens the standard step by step, so that the chance of even one wrong verdict stays at 5 %. Between units whose ranges overlap the order says nothing about who is better.',
			formula:
				'[1 + units truly better, I − units truly worse] of I ranked units; pairs by Newcombe intervals (counts and times by the methods above), the k-th clearest difference judged at 5 % ÷ (m − k + 1) with m = I(I−1)/2, up to the first that fails',
			example:
				'Seven bureaus make 21 pairs; the clearest must pass 5 % ÷ 21 ≈ 0.24 %. A range of 2–5 means that places 2 to 5 all agree with the data.',
			source:
				'Newcombe 1998, Statistics in Medicine 17:873; Holm 1979, Scandinavian Journal of Statistics 6:65'
		},
		rankability: {
			title: 'Rankability ρ',
			text: 'Part of the spread between units is the quality of their work, part is chance. Rankability is the share that is real; it stands above every ranking. Below 50 %: the order is mostly chance and should not be used to reward or blame. From 50 to 75 %: it says something, to be read with the place ranges. Above 75 %: it can be relied upon. More tickets leave less to chance, so a year can usually be ranked better than a quarter.',
			formula:
				'ρ = τ² / (τ² + median s²), where τ² is the variance of the true levels between units (from the prior of the shrunk estimates) and s² the variance that chance gives to each unit',
			example: 'Where the true levels vary as much as chance does, ρ = 50 %: half of what is seen is chance.',
			source:
				'van Houwelingen, Brand & Louis 1999; Lingsma, Eijkemans & Steyerberg 2009, BMC Medical Research Methodology 9:53'
		},
		funnel: {
			title: 'Funnel plot',
			text: 'Eligible tickets run along the horizontal axis and the rate up the vertical one; each point is a unit, the middle line is all of them together. The curves are the limits of chance: were every unit as good as all together, about 95 % of the points would lie within the inner lines and 99.8 % within the outer. Few tickets vary more, so the limits open to the left like a funnel. Only units outside are worth an inquiry; high or low inside needs no explanation.',
			formula:
				'θ ± z·√(θ(1−θ)/n), θ the rate of all together, n the unit’s denominator, z = 1.96 (95 %) and 3.09 (99.8 %)',
			example:
				'Around 85.0 % a unit of 40 tickets is within chance from 73.9 to 96.1 %, one of 400 from 81.5 to 88.5 %.',
			source: 'Spiegelhalter 2005, Statistics in Medicine 24:1185'
		},
		overdispersion: {
			title: 'Overdispersion',
			text: 'At times more units lie outside the limits than chance explains. Then the units differ in some way that is not counted (town and country, lines, kinds of customers), and to name them one by one would be unfair. With at least 10 units and a spread that is clearly too large, that common difference can be taken into the limits, which widen and leave only what truly stands out. The highest and the lowest 10 % are drawn in while the spread is measured, so that no extreme unit widens its own limits.',
			formula:
				'z = 2√n·(arcsin√p − arcsin√θ), winsorised at 10 %; φ = Σz²/I; where φ > 1 + 2√(2/I): τ² = (Iφ − (I−1)) / (Σw − Σw²/Σw), w = 4n; limits sin²(arcsin√θ ± z·√(1/4n + τ²))',
			example:
				'φ about 1: as much as chance, the limits stay. φ = 3: three times as much, they should widen.',
			source: 'Spiegelhalter 2005, Quality and Safety in Health Care 14:347'
		},
		tier: {
			title: 'Tiers',
			text: 'Tiers follow the limits of the funnel plot, not the places: somebody is always last, but nobody need be bad. Inside the 95 % limits is “within chance”; outside them is “better than all” or “worse than all”, outside the 99.8 % limits “far better than all” or “far worse than all”. The good side is blue and the bad one orange, always with a sign and a word, so that it can be read in black and white; where lower is better the sides change.',
			formula:
				'above the 99.8 % limit; above the 95 % limit; within (a value on a limit is within); below the 95 % limit; below the 99.8 % limit: five tiers, by the limits at the unit’s own denominator',
			example:
				'Around 85.0 % a unit of 400 tickets with 89.0 % is above the 95 % limit of 88.5 and not above the 99.8 % limit of 90.5: “better than all”.',
			source: 'Spiegelhalter 2005, Statistics in Medicine 24:1185'
		},
		shrunk: {
			title: 'Shrunk estimate',
			text: 'Units with few tickets come first or last easily, mostly by luck. The shrunk estimate draws each rate towards the average of all: much where the sample is small, hardly where it is large. How much is decided by the data: all units together show how true levels are spread, and each unit’s own tickets are combined with that. Where the units differ by no more than chance every estimate equals the total, and the order means nothing. It is another way to look, beside the rate, not in its place.',
			formula:
				'(a + y) / (a + b + n), y and n the unit’s numerator and denominator; a and b of the beta distribution by maximum likelihood of the beta-binomial over all units; interval: the 2.5 % and 97.5 % quantiles of Beta(a+y, b+n−y)',
			example: 'With a = 1.4 and b = 8.6 (average 14.0 %) the 28.6 % of 4 / 14 shrink to 22.5 %.',
			source: 'Griffiths 1973, Biometrics 29:637; Gelman et al., Bayesian Data Analysis, 3rd ed., chapter 5'
		},
		'expected-rank': {
			title: 'Expected place',
			text: 'The expected place is the average place once uncertainty is counted: for every other unit the probability that it is truly better, added up, plus 1. Where much is known it is near a whole place, where little is known it moves to the middle. Several units near the middle cannot be told apart.',
			formula:
				'ER = 1 + Σ Φ((μ₂ − μ₁) / √(v₁ + v₂)), summed over the other units; μ₁ and v₁ the mean and variance of the unit’s shrunk estimate, μ₂ and v₂ those of the other, Φ the standard normal distribution; the other way round where lower is better',
			example: 'Seven units of the same level all have the expected place 4.0.',
			source: 'Lingsma, Eijkemans & Steyerberg 2009, BMC Medical Research Methodology 9:53'
		},
		'case-mix': {
			title: 'Adjustment for the mix of categories',
			text: 'Some units get more of the difficult tickets, and a low rate need not be bad work. The adjustment asks how many would have been resolved, had the unit done in every category as all units together do: the expected number E by its own mix. The number resolved, O, is compared with it: O/E above 1 is better than the mix lets expect, and times the rate of all it is the adjusted rate. The gap falls into two parts, that of the mix and that of the work itself. As mixes differ, an adjusted rate is to be compared with all together, and with another unit only roughly.',
			formula:
				'E = Σ n·p, adjusted = (O/E)·P, z = (O − E) / √Σ n·p(1−p), summed over the categories; n the unit’s denominator in a category, p the rate of all in it, P the rate of all',
			example:
				'A bureau resolved 80 where its mix lets expect 76: O/E = 1.05; with 84.0 % for all, adjusted 88.4 %.',
			source:
				'Breslow & Day 1987, chapter 2; Kitagawa 1955, Journal of the American Statistical Association 50:1168'
		}
	})
} satisfies MethodsMessages;
