/** Need (tuen tarve): what help is about, the values of code list 1282 (SHL 11 §) in the order of the form. */
export const NEEDS = ['7', '1', '9', '6', '5', '8', '3', '2', '4', '10', '11', '99'] as const
