;; Dot products of a vector with rows of a matrix, four numbers at once. What it is compiled to, dots.wasm, is written by
;; `npm run kernel`; a test holds it against this text.
(module
  (import "limpide" "memory" (memory 0))

  ;; $rows rows of $width 32-bit numbers, a multiple of 8; the products go to $results, one after another. Places are in
  ;; bytes.
  (func (export "floats") (param $matrix i32) (param $rows i32) (param $width i32) (param $vector i32) (param $results i32)
    (local $end i32) (local $at i32) (local $a v128) (local $b v128)
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $a (v128.const f32x4 0 0 0 0))
        (local.set $b (v128.const f32x4 0 0 0 0))
        (local.set $at (local.get $vector))
        (local.set $end (i32.add (local.get $vector) (i32.shl (local.get $width) (i32.const 2))))
        (loop $number
          (local.set $a (f32x4.add (local.get $a) (f32x4.mul (v128.load (local.get $matrix)) (v128.load (local.get $at)))))
          (local.set $b (f32x4.add (local.get $b) (f32x4.mul (v128.load offset=16 (local.get $matrix)) (v128.load offset=16 (local.get $at)))))
          (local.set $matrix (i32.add (local.get $matrix) (i32.const 32)))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $number (i32.lt_u (local.get $at) (local.get $end))))
        (f32.store (local.get $results) (call $sum (f32x4.add (local.get $a) (local.get $b))))
        (local.set $results (i32.add (local.get $results) (i32.const 4)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row))))

  ;; The same where the rows are 8-bit numbers.
  (func (export "bytes") (param $matrix i32) (param $rows i32) (param $width i32) (param $vector i32) (param $results i32)
    (local $end i32) (local $at i32) (local $a v128) (local $b v128) (local $eight v128)
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $a (v128.const f32x4 0 0 0 0))
        (local.set $b (v128.const f32x4 0 0 0 0))
        (local.set $at (local.get $vector))
        (local.set $end (i32.add (local.get $vector) (i32.shl (local.get $width) (i32.const 2))))
        (loop $number
          (local.set $eight (v128.load8x8_s (local.get $matrix)))
          (local.set $a (f32x4.add (local.get $a) (f32x4.mul
            (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $eight))) (v128.load (local.get $at)))))
          (local.set $b (f32x4.add (local.get $b) (f32x4.mul
            (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $eight))) (v128.load offset=16 (local.get $at)))))
          (local.set $matrix (i32.add (local.get $matrix) (i32.const 8)))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $number (i32.lt_u (local.get $at) (local.get $end))))
        (f32.store (local.get $results) (call $sum (f32x4.add (local.get $a) (local.get $b))))
        (local.set $results (i32.add (local.get $results) (i32.const 4)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row))))

  (func $sum (param $four v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $four)) (f32x4.extract_lane 1 (local.get $four)))
      (f32.add (f32x4.extract_lane 2 (local.get $four)) (f32x4.extract_lane 3 (local.get $four))))))
