import type { GlossaryEntry } from '../../knowledge/register/register.ts';
import type { GradeExplanation } from '../../training/asking/explanation-grader.ts';

/** Grades free text with the local model, which is loaded when the first explanation comes. */
export function localGrader(glossary: readonly GlossaryEntry[]): GradeExplanation {
  let loading: Promise<GradeExplanation> | undefined;
  const load = async (): Promise<GradeExplanation> => {
    const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
    const { createGrader } = await import('../../training/grading/grade.ts');
    return (await createGrader(await loadOnnxEmbedder(), { glossary })).gradeExplanation;
  };
  return async (explanation) => {
    loading ??= load();
    loading.catch(() => {
      loading = undefined;
    });
    return (await loading)(explanation);
  };
}
