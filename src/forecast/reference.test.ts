/** Published and reference values of single series, to their digits. */
import { describe, expect, it } from 'vitest'
import { etsFits, fittedForm, leastAicc } from './ets-choice.ts'
import { etsPath } from './ets-path.ts'
import { diffuseLikelihood, structuralAhead, structuralAt, structuralFit } from './local-level.ts'
import { seasonOfValues } from './season.ts'
import { formText } from './smoothing.ts'
import { thetaPath } from './theta.ts'

/** International airline passengers 1949–1960, thousands (Box & Jenkins 1976, series G). */
const AIRLINE = Float64Array.from([
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114,
  140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242, 209, 191,
  172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235, 227, 234, 264, 302, 293, 259,
  229, 203, 229, 242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278, 284, 277, 317, 313, 318, 374, 413, 405,
  355, 306, 271, 306, 315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340, 318, 362, 348, 363, 435, 491,
  505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405, 417, 391, 419, 461, 472, 535,
  622, 606, 508, 461, 390, 432,
])

/** Yearly flow of the Nile at Aswan 1871–1970, 10⁸ m³ (Cobb 1978; Durbin & Koopman 2012). */
const NILE = Float64Array.from([
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
])

/** Series N0001 of the M3 competition (Makridakis & Hibon 2000). */
const N0001 = Float64Array.from([
  940.66, 1084.86, 1244.98, 1445.02, 1683.17, 2038.15, 2342.52, 2602.45, 2927.87, 3103.96, 3360.27, 3807.63, 4387.88,
  4936.99,
])

const near = (values: ArrayLike<number>, expected: readonly number[], relative: number): void => {
  for (const [k, value] of expected.entries())
    expect(Math.abs((values[k] ?? Number.NaN) / value - 1)).toBeLessThan(relative)
}

describe('Theta with drift', () => {
  it('gives the forecasts of the airline passengers that R gives (forecast 8.20, thetaf)', () => {
    const path = thetaPath(seasonOfValues(AIRLINE, 12), 6)
    near(path?.mean ?? [], [440.078191, 428.384281, 489.707099, 475.704628, 479.670389, 545.366272], 1e-5)
  })
})

describe('exponential smoothing', () => {
  it('chooses the form that R chooses for N0001 at a greater likelihood, and forecasts it within 3e-4', () => {
    const fit = leastAicc(etsFits(N0001, 1))
    expect(fit && formText(fit.form)).toBe('M,A,N')
    expect(fit?.aicc).toBeLessThan(180.27143)
    const path = fit && etsPath(fit, 6)
    near(path?.mean ?? [], [5486.42898, 6035.86498, 6585.30098, 7134.73698, 7684.17298, 8233.60898], 3e-4)
  })

  it('finds a greater likelihood of M,Ad,M for the airline passengers than R does, and almost its forecasts', () => {
    const fit = fittedForm(AIRLINE, 12, { error: 'M', trend: 'Ad', season: 'M' })
    expect(fit?.aicc).toBeLessThan(1400.63843)
    expect(fit?.aicc).toBeGreaterThan(1398)
    const path = fit && etsPath(fit, 6)
    near(path?.mean ?? [], [441.801847, 434.11862, 496.630047, 483.237479, 483.987353, 551.0244], 4e-3)
    const [mean = 0, half = 0] = [path?.mean[0], 1.959964 * (path?.deviation[0] ?? 0)]
    near([mean - half, mean + half], [407.886278, 475.717416], 4e-3)
  })

  it('gives the variance of simple exponential smoothing in closed form', () => {
    const fit = fittedForm(NILE, 1, { error: 'A', trend: 'N', season: 'N' })
    if (!fit) throw new Error('no fit: Nile')
    const { deviation } = etsPath(fit, 5)
    const sigma = fit.size * Math.sqrt(fit.variance)
    near(
      deviation,
      [0, 1, 2, 3, 4].map((h) => sigma * Math.sqrt(1 + h * fit.states.alpha ** 2)),
      1e-12,
    )
  })
})

describe('the local level of the Nile', () => {
  const structure = { values: NILE, hasSlope: false, columns: [] }

  it('has the exact diffuse likelihood that statsmodels gives', () =>
    expect(diffuseLikelihood(structure, { noise: 15099, level: 1469.1, slope: 0 })).toBeCloseTo(-633.4645636, 6))

  it('ends in the filtered level and variance that statsmodels gives at given variances', () => {
    const variances = { noise: 15099, level: 1469.1, slope: 0 }
    const fit = structuralAt(structure, variances)
    const path = fit && structuralAhead(fit, 1)
    expect(path?.mean[0]).toBeCloseTo(798.3702926, 4)
    expect((path?.deviation[0] ?? 0) ** 2 - variances.noise - variances.level).toBeCloseTo(4032.1579418, 2)
  })

  it('has the variances of the greatest likelihood', () => {
    const fit = structuralFit(structure)
    near([fit?.variances.noise ?? 0, fit?.variances.level ?? 0], [15098.5771, 1469.14663], 3e-4)
  })

  it('finds the step of the dam of 1899 as a cause', () => {
    const dam = new Float64Array(NILE.length).map((_, t) => (t >= 28 ? 1 : 0))
    const fit = structuralFit({ ...structure, columns: [dam] })
    expect(fit?.coefficients[1]).toBeCloseTo(-247.8, 0) // Durbin & Koopman 2012, 8.4.2: the level falls by about 250
  })
})
