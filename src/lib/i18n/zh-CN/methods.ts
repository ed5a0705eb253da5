/** Methods of metrics.md §3, in the order in which a reader of a ranking meets them; each is an anchor `method-<id>`. */
export const METHOD_IDS = [
	'minimum',
	'wilson',
	'newcombe',
	'counts-medians',
	'rank-range',
	'rankability',
	'funnel',
	'overdispersion',
	'tier',
	'shrunk',
	'expected-rank',
	'case-mix'
] as const;

export type MethodId = (typeof METHOD_IDS)[number];

/** What a leader reads about a method: what it is for, how it is worked out, an example, where it comes from. */
export interface Method {
	readonly title: string;
	readonly text: string;
	readonly formula: string;
	readonly example: string;
	readonly source: string;
}

/** Least denominators of the settings in force. */
export interface MethodFacts {
	readonly shown: number;
	readonly ranked: number;
}

/** Words on the methods behind the rankings, for a reader who is no statistician. */
export const methods = {
	title: '排名方法',
	intro: '排名表用来评价工作，所以每个数字都要说明有多可靠。下面逐项说明用了什么方法、怎样算、怎样读。',
	rows: { formula: '算法', example: '例', source: '出处' },
	own: '本站规定，各数值见“评分设置”。',
	methods: (facts: MethodFacts): Readonly<Record<MethodId, Method>> => ({
		minimum: {
			title: '最小样本',
			text: `工单太少时，比率由一两宗工单决定，也可能让人认出是哪位客户。因此分母不足 ${facts.shown} 的不显示；${facts.shown}–${facts.ranked - 1} 的显示数值但标“样本不足”，不参加排名；${facts.ranked} 及以上的才排名。只隐藏一个单位时，用合计减去其余单位就能推算出它，所以分母次小的单位也一并隐藏，直到隐藏的单位至少两个、合起来不少于 ${facts.shown} 宗。`,
			formula: `分母 < ${facts.shown}：不显示；${facts.shown} ≤ 分母 < ${facts.ranked}：样本不足；分母 ≥ ${facts.ranked}：排名`,
			example: '分母为 3 时，多解决一宗就多 33.3 个百分点；分母为 300 时只多 0.3 个百分点。',
			source: ''
		},
		wilson: {
			title: '95% 区间（威尔逊得分区间）',
			text: '一个季度的首次解决率带有偶然：同样的工作水平，换一批客户，数字也会不同。95% 区间给出与所见数字相符的真实水平的范围；照此方法反复计算，一百次中约有九十五次包含真实水平。样本越小，区间越宽。威尔逊方法在比率接近 0 或 100 %、样本较小时仍然可靠，上下限不会超出 0–100 %。',
			formula: '(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)，p = 分子/分母，n = 分母，z = 1.96',
			example: '34 / 40 为 85.0 %，区间 70.9–92.9；340 / 400 同为 85.0 %，区间 81.2–88.2。',
			source:
				'Wilson 1927, Journal of the American Statistical Association 22:209；Newcombe 1998, Statistics in Medicine 17:857'
		},
		newcombe: {
			title: '变化与差距（纽科姆方法 10）',
			text: '两个比率相差多少，同样带有偶然。纽科姆方法由两个比率各自的威尔逊区间求出差的 95% 区间。区间不含 0，说明差别超出偶然所能解释的范围，才写“好转”“变差”或“高于”“低于”；区间含 0 就写“波动范围内”，此时升降一两个百分点不说明工作变好或变差。',
			formula:
				'd = p₁ − p₂；下限 d − √((p₁−l₁)² + (u₂−p₂)²)，上限 d + √((u₁−p₁)² + (p₂−l₂)²)，l、u 为各自威尔逊区间的下限、上限',
			example:
				'56 / 70（80.0 %）与 48 / 80（60.0 %）相差 20.0 个百分点，区间 5.2 至 33.4，不含 0，是真实的差别。',
			source: 'Newcombe 1998, Statistics in Medicine 17:873，方法 10'
		},
		'counts-medians': {
			title: '宗数、万户率与办结时长',
			text: '有的指标不是比率。宗数和每万户、每百万户的比率按泊松分布处理：即使情况不变，各期来电的宗数也会有起伏。比较两个宗数时，看它们在合计中的份额是否偏离各自的天数或户数份额。办结时长取中位数，因为少数特别长的工单会把平均数拉高；区间由排序后居中的若干宗工单得出，不假定任何分布。时点存量（在途、超期）前后两期是同一批工单，不作检验。',
			formula:
				'宗数 k：(k + z²/2 ± z·√(k + z²/4)) / 户数，z = 1.96；中位数：从两端数起第 ⌊(n + 1)/2 − √n⌋ 宗；两个中位数比其比值',
			example: '受理 100 宗，区间 82–122；40 宗工单的办结时长，取第 14 短与第 14 长为区间两端。',
			source:
				'Barker 2002, The American Statistician 56:85；Przyborowski & Wilenski 1940, Biometrika 31:313；Price & Bonett 2001、2002, Journal of Statistical Computation and Simulation 68:295、72:119'
		},
		'rank-range': {
			title: '名次范围',
			text: '名次只看数字大小，差 0.1 个百分点也要分先后，因此还要说明名次可能在什么范围。做法是把参加排名的单位两两比较：有几个单位确实比它好，它最高就只能排在其后；有几个单位确实不如它，它最低就排在其前。比较的对数很多，难免碰巧出现“有差别”，所以用霍尔姆方法逐级收紧标准，使全部比较中出现一次误判的可能不超过 5 %。范围重叠的单位，名次先后不能作为优劣依据。',
			formula:
				'名次范围 = [1 + 确实更好的单位数，I − 确实更差的单位数]，I 为参加排名的单位数；两两比较用纽科姆区间（宗数与时长用上一项的方法），第 k 个最明显的差别按 5 % ÷ (m − k + 1) 的标准判断，m = I(I−1)/2，遇到第一个不成立的即停止',
			example:
				'7 个县区局共 21 对，最明显的一对须达到 5 % ÷ 21 ≈ 0.24 % 的标准。某局名次范围 2–5，表示第 2 至第 5 名都与数据相符。',
			source:
				'Newcombe 1998, Statistics in Medicine 17:873；Holm 1979, Scandinavian Journal of Statistics 6:65'
		},
		rankability: {
			title: '可排名度 ρ',
			text: '各单位数字的差异一部分来自工作水平，一部分来自偶然。可排名度是其中来自真实水平的份额，写在每张排名表上方。低于 50 %：排名主要是随机波动，不宜据此奖惩；50–75 %：有一定依据，须结合名次范围看；高于 75 %：名次较为可靠。样本增大，偶然的份额就减小，所以年度排名通常比季度排名可靠。',
			formula:
				'ρ = τ² / (τ² + s² 的中位数)，τ² 为各单位真实水平之间的方差（由收缩估计的先验分布得出），s² 为各单位由偶然产生的方差',
			example: '若真实水平的方差与偶然的方差相等，ρ = 50 %：看到的差异有一半是偶然。',
			source:
				'van Houwelingen, Brand & Louis 1999；Lingsma, Eijkemans & Steyerberg 2009, BMC Medical Research Methodology 9:53'
		},
		funnel: {
			title: '漏斗图',
			text: '横轴为应评工单数，纵轴为比率，每个点是一个单位，中线为合计。曲线是偶然波动的界限：假如所有单位水平都与合计相同，约 95 % 的点落在内线之内，99.8 % 落在外线之内。工单越少，偶然波动越大，所以界限在左边张开，形如漏斗。落在界限之外的单位才值得去找原因；界限之内的高低不必解释。',
			formula: 'θ ± z·√(θ(1−θ)/n)，θ 为合计的比率，n 为单位的分母，z = 1.96（95 %）和 3.09（99.8 %）',
			example:
				'合计 85.0 % 时，40 宗的单位在 73.9–96.1 % 之间都属正常，400 宗的单位在 81.5–88.5 % 之间属正常。',
			source: 'Spiegelhalter 2005, Statistics in Medicine 24:1185'
		},
		overdispersion: {
			title: '过度离散',
			text: '有时落在界限之外的单位很多，超出偶然所能解释的数目。这说明各单位之间还有未计入的普遍差别（如城乡、线路、客户构成），此时逐个点名并不公平。单位不少于 10 个、且离散明显偏大时，可以把这部分普遍差别计入界限，界限随之放宽，只留下真正突出的单位。最高和最低各 10 % 的单位在估算离散时拉回到边上，以免个别极端单位放宽自己的界限。',
			formula:
				'z = 2√n·(arcsin√p − arcsin√θ)，两端各 10 % 缩尾；φ = Σz²/I；φ > 1 + 2√(2/I) 时 τ² = (Iφ − (I−1)) / (Σw − Σw²/Σw)，w = 4n；界限 sin²(arcsin√θ ± z·√(1/4n + τ²))',
			example: 'φ 约为 1：差异与偶然相当，界限不变。φ = 3：离散约为偶然的三倍，应当放宽。',
			source: 'Spiegelhalter 2005, Quality and Safety in Health Care 14:347'
		},
		tier: {
			title: '等级',
			text: '等级按漏斗图的界限划分，不按名次划分，所以不会因为总有人排在最后而必有“差”的单位。在 95 % 界限之内的写“波动范围内”；超出 95 % 界限的写“优于合计”或“劣于合计”，超出 99.8 % 界限的写“远优于合计”或“远劣于合计”。好的一侧为蓝色，差的一侧为橙色，并且总有符号和文字，黑白打印也能看清；指标越低越好时，方向随之相反。',
			formula:
				'比率 > 99.8 % 上限；> 95 % 上限；界限之内（恰在界限上也算在内）；< 95 % 下限；< 99.8 % 下限，共五档，界限按该单位自己的分母计算',
			example:
				'合计 85.0 % 时，400 宗的单位达到 89.0 % 超出 95 % 界限 88.5 %，未超出 99.8 % 界限 90.5 %，写“优于合计”。',
			source: 'Spiegelhalter 2005, Statistics in Medicine 24:1185'
		},
		shrunk: {
			title: '收缩估计',
			text: '样本小的单位容易排在最前或最后，多半只是偶然。收缩估计把每个单位的比率向全体的平均拉近，样本越小拉得越多，样本大的几乎不动。拉近多少由数据决定：先由全部单位估计真实水平的分布，再与各单位自己的工单合并。如果各单位的差异不超过偶然，全部估计就都等于合计，名次也就没有意义。这是可选的另一种看法，不替代原来的比率。',
			formula:
				'(a + y) / (a + b + n)，y、n 为单位的分子、分母；a、b 为贝塔分布的参数，由全部单位的贝塔二项分布最大似然估计；区间取 Beta(a+y, b+n−y) 的 2.5 % 与 97.5 % 分位数',
			example: 'a = 1.4、b = 8.6（平均 14.0 %）时，4 / 14 的 28.6 % 收缩为 22.5 %。',
			source: 'Griffiths 1973, Biometrics 29:637；Gelman 等, Bayesian Data Analysis 第 3 版, 第 5 章'
		},
		'expected-rank': {
			title: '期望名次',
			text: '期望名次是把不确定计算在内的平均名次：对每个其他单位，算出它真实水平更好的概率，全部相加再加 1。把握大时接近整数名次，把握小时靠近中间。几个单位的期望名次都在中间附近，就是说分不出先后。',
			formula:
				'ER = 1 + Σ Φ((μ₂ − μ₁) / √(v₁ + v₂))，对其他每个单位相加；μ₁、v₁ 为本单位收缩估计的均值与方差，μ₂、v₂ 为另一单位的，Φ 为标准正态分布函数；指标越低越好时方向相反',
			example: '7 个水平相同的单位，期望名次都是 4.0。',
			source: 'Lingsma, Eijkemans & Steyerberg 2009, BMC Medical Research Methodology 9:53'
		},
		'case-mix': {
			title: '类别结构调整',
			text: '有的单位难办的诉求多，比率低不一定是工作差。结构调整先假定该单位处理每类诉求的水平都与全体相同，按它自己的类别结构算出“应有”的解决数 E，再与实际解决数 O 比较。O/E 大于 1，是做得比它的结构所应有的好；再乘以全体的比率，就得到调整后的比率。差距由此分成两部分：结构造成的，和工作本身造成的。各单位结构不同，调整后的比率适合与全体比较，两个单位之间只宜粗略比较。',
			formula:
				'E = Σ n·p，调整后 = (O/E)·P，z = (O − E) / √Σ n·p(1−p)，对每一类相加；n 为单位该类的分母，p 为全体该类的比率，P 为全体的比率',
			example: '某局解决 80 宗，按其结构应有 76 宗，O/E = 1.05；全体 84.0 %，调整后 88.4 %。',
			source:
				'Breslow & Day 1987, 第 2 章；Kitagawa 1955, Journal of the American Statistical Association 50:1168'
		}
	})
};

export type MethodsMessages = typeof methods;
