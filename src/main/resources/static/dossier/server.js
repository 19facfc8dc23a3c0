/* Questions to the server, and why it did not answer, in words for people. */

export async function call(address, init = {}) {
  let answer;
  try {
    answer = await fetch(address, { credentials: 'same-origin', ...init });
  } catch {
    throw new Error('Không kết nối được với máy chủ; đề nghị kiểm tra mạng rồi thử lại.');
  }
  if (!answer.ok) {
    throw new Error(await reason(answer));
  }
  return answer;
}

export async function reason(answer) {
  if (answer.status === 401) {
    return 'Phiên làm việc đã hết; đề nghị đăng nhập lại.';
  }
  const told = await answer.json().catch(() => ({}));
  return told.detail || 'Máy chủ không trả lời được (mã ' + answer.status + '); đề nghị thử lại.';
}
