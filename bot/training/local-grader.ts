import type { GlossaryEntry } from '../../knowledge/register/register.ts';
import type { GradeExplanation } from '../../training/asking/explanation-grader.ts';

/**
 * Grades free text with the local model, which is loaded when the first explanation comes. What the grader finds is
 * shown; that nothing was contradicted it cannot prove (docs/decisions/0050-grading-explanations.md), so an explanation
 * is right only when the person, with the declared words before them, says so.
 */
export function localGrader(glossary: readonly GlossaryEntry[]): GradeExplanation {
  let loading: Promise<GradeExplanation> | undefined;
  const load = async (): Promise<GradeExplanation> => {
    const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
    const { loadPairNet } = await import('../../knowledge/pairs/pair-net.ts');
    const { createGrader } = await import('../../training/grading/grade.ts');
    return (await createGrader(await loadOnnxEmbedder(), await loadPairNet(), { glossary })).gradeExplanation;
  };
  return async (explanation) => {
    loading ??= load();
    loading.catch(() => {
      loading = undefined;
    });
    const grade = await (await loading)(explanation);
    return grade.outcome === 'pass' ? { ...grade, outcome: 'unsure' } : grade;
  };
}
